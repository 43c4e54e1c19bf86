export function seal(folder: string): void;
export function isSealed(folder: string): boolean;
export function sealedFiles(folder: string): string[];
export function putInPlace(draft: string, target: string): string;
