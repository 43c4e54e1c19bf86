export function setUp(): void;
