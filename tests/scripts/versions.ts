/** Git repositories for tests: one commit for each version of a file. */
import { execFileSync } from 'node:child_process';

export interface Committed {
  readonly day: string;
  readonly path: string;
  readonly text: string;
}

/** Makes the folder; the work tree holds the last version. */
export function repositoryOf(folder: string, versions: readonly Committed[]): void {
  const seconds = (day: string) => Date.parse(`${day}T12:00:00Z`) / 1000;
  const stream = versions.map(({ day, path, text }, i) =>
    [
      'commit refs/heads/main',
      `committer A <a@example.org> ${seconds(day)} +0000`,
      'data 1\nv',
      i > 0 && versions[i - 1]!.path !== path ? `D ${versions[i - 1]!.path}` : '',
      `M 100644 inline ${path}`,
      `data ${Buffer.byteLength(text)}\n${text}\n`
    ]
      .filter(Boolean)
      .join('\n')
  );
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', folder]);
  const git = (args: readonly string[], input?: string) =>
    execFileSync('git', ['-C', folder, ...args], input === undefined ? {} : { input });
  git(['fast-import', '--quiet'], `${stream.join('\n')}\n`);
  git(['reset', '--quiet', '--hard', 'main']);
  git(['config', 'user.name', 'A']);
  git(['config', 'user.email', 'a@example.org']);
}
