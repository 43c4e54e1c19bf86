export function compiledCommand(
  compile: (folder: string) => Promise<void>,
  folder?: string,
  sources?: string
): Promise<string>;
