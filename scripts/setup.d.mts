export function setUp(): void;
export function isInstalled(folder: string): boolean;
