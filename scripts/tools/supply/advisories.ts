/** What `npm audit` reports, without what somebody has looked at and accepted for a time, with a reason. */

export interface Exception {
  /** Of the advisory, as GitHub writes it: `GHSA-…`. */
  readonly id: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly until: string;
  readonly why: string;
}

export interface Advisory {
  readonly id: string;
  readonly package: string;
  readonly severity: string;
  readonly title: string;
  readonly url: string;
}

/** The form of `npm audit --json`, as far as it is read here. */
export interface AuditReport {
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly via: readonly (string | { readonly [key: string]: unknown })[] }>
  >;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Advisories that no exception covers on a day, each once, by id. Names of packages in between are no advisories. */
export function openAdvisories(
  { vulnerabilities = {} }: AuditReport,
  exceptions: readonly Exception[],
  today: string
): readonly Advisory[] {
  const held = new Set(exceptions.filter(({ until }) => until >= today).map(({ id }) => id));
  const found = new Map<string, Advisory>();
  for (const { via } of Object.values(vulnerabilities)) {
    for (const cause of via) {
      if (typeof cause === 'string') continue;
      const url = text(cause['url']);
      const id = url.slice(url.lastIndexOf('/') + 1);
      if (held.has(id)) continue;
      const [name, severity, title] = ['name', 'severity', 'title'].map((key) => text(cause[key]));
      found.set(id, { id, package: name!, severity: severity!, title: title!, url });
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
