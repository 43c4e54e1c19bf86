/** Shapes of what is listed: products of members, specifications, companies and currencies among projects. */
import { type Shape, aCompany, aRepository, anEntry, maker } from './shape.ts';

const list = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

/** What members sell stands as a stage of its own beside the ladder of the foundation. */
export function memberProducts(): Shape {
  const { project, company, pick } = maker(21);
  const hosted = (stage: string) => () => {
    const name = project();
    return anEntry(name, { ...aRepository(name, 'ledger-example'), license: 'Apache-2.0', project: stage });
  };
  const product = () => {
    const maker = company();
    const { crunchbase } = aCompany(maker);
    return aCompany(`${maker} ${pick(['Suite', 'Platform', 'Explorer'])}`, {
      crunchbase,
      project: 'Ledger-member-products'
    });
  };
  return {
    about: 'Products of members as a stage beside the ladder',
    tree: {
      'Ledger Projects': {
        'Distributed Ledgers': list(6, hosted('graduated')),
        Libraries: list(5, hosted('incubating')),
        Tools: list(4, hosted('labs')),
        Dormant: list(3, hosted('dormant'))
      },
      'Member Products': { Wallets: list(21, product), Platforms: list(33, product), Explorers: list(7, product) },
      'Service Providers': {
        Certified: list(18, () => aCompany(company())),
        Training: list(5, () => aCompany(company()))
      },
      'Ledger Members': {
        Premier: list(11, () => aCompany(company())),
        General: list(104, () => aCompany(company())),
        Associate: list(38, () => aCompany(company()))
      }
    },
    settings: {
      foundation: 'Ledger Foundation',
      members_category: 'Ledger Members',
      featured_items: [
        {
          field: 'maturity',
          options: [
            { value: 'graduated', label: 'Ledger Graduated', order: 1 },
            { value: 'incubating', label: 'Ledger Incubating', order: 2 },
            { value: 'Ledger-member-products', label: 'Member Product', order: 3 }
          ]
        }
      ]
    },
    kinds: { 'Service Providers': 'organization', 'Ledger Members': 'member' }
  };
}

/** Documents: neither repositories nor licenses, no stage, one tier of members. */
export function standards(): Shape {
  const { company, pick } = maker(22);
  const titles =
    'Data Model|Wire Protocol|Bill of Materials|Access Control|Attestation|Conformance Tests|Query Language|Identifiers|Provenance|Trust Registry'.split(
      '|'
    );
  let n = 0;
  const document = () => {
    n += 1;
    const name = `${pick(['Open', 'Common', 'Universal', 'Secure'])} ${titles[n % titles.length]!} ${1 + Math.floor(n / 10)}.0`;
    return anEntry(name, {
      description: `How systems of different makers agree on the ${titles[n % titles.length]!.toLowerCase()}.`,
      extra: { specification: true, documentation_url: `https://docs.example.org/${n}` }
    });
  };
  return {
    about: 'Specifications without repositories, licenses and stages',
    tree: {
      'Published Standards': {
        Identity: list(12, document),
        'Supply Chain': list(8, document),
        Interoperability: list(17, document)
      },
      Drafts: { 'Working Groups': list(9, document) },
      'Example Members': {
        Steering: list(7, () => aCompany(company())),
        Contributor: list(30, () => aCompany(company()))
      }
    },
    settings: { foundation: 'Standards Foundation', members_category: 'Example Members' },
    kinds: { 'Example Members': 'member' }
  };
}

/** Chips, currencies and clouds: everything has a word in `project`, hardly anything a repository on GitHub. */
export function market(): Shape {
  const { company } = maker(23);
  const firm = (name: string) => aCompany(name, { project: 'ecosystem' });
  const chain = (name: string, group: string) =>
    anEntry(name, { project: 'ecosystem', repo_url: `https://gitlab.com/${group}`, license: 'MIT' });
  return {
    about: 'Companies, clouds and currencies with one word for all of them; repositories in subgroups of GitLab',
    tree: {
      Infrastructure: {
        Cloud: ['AWS', 'Google Cloud', 'IBM Cloud', 'Microsoft Azure', 'Oracle', 'OVHcloud'].map(firm),
        Chips: ['AMD', 'Arm', 'Intel', 'NVIDIA', 'Qualcomm', 'SiFive', 'Tenstorrent'].map(firm)
      },
      Networks: {
        Currencies: ['Bitcoin', 'Ethereum', 'Monero', 'Tezos', 'Zcash'].map((name) =>
          chain(name, `${name.toLowerCase()}/core/node`)
        ),
        Bridges: ['Bridge One', 'Bridge Two'].map((name, i) => chain(name, `bridges/europe/part-${i}/bridge`)),
        Grids: ['Grid & Co', 'Dynaωo'].map((name, i) => chain(name, `bridges/europe/part-${i}/grid`))
      },
      Market: {
        Exchanges: list(9, () => firm(company())),
        Utilities: list(46, () => firm(company())),
        'Research and Universities': list(13, () => firm(company()))
      }
    },
    settings: { foundation: 'Power Foundation', members_category: 'Nobody' },
    kinds: { Infrastructure: 'organization', Market: 'organization' }
  };
}
