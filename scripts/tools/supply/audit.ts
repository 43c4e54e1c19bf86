/**
 * Holds what `npm audit --json` writes against the named exceptions: `npm audit --json | node scripts/run.mjs
 * tools/supply/audit`. Exit 1 where something is open. It asks nobody itself.
 */
import { readFileSync } from 'node:fs';
import { printable } from '#text/clean.ts';
import { type AuditReport, type Exception, openAdvisories } from './advisories.ts';

const exceptions = JSON.parse(
  readFileSync(new URL('./exceptions.json', import.meta.url), 'utf8')
) as readonly Exception[];
const report = JSON.parse(readFileSync(0, 'utf8')) as AuditReport;
const open = openAdvisories(report, exceptions, new Date().toISOString().slice(0, 10));
for (const { id, package: name, severity, title, url } of open)
  console.error(printable(`${severity} ${name}: ${title} (${id}) ${url}`));
console.error(open.length === 0 ? 'No open advisory.' : `${open.length} open. Update, or name it in exceptions.json.`);
process.exitCode = open.length === 0 ? 0 : 1;
