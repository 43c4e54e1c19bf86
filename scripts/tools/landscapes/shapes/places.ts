/** Shapes of places: second places by the thousand in boxes that no category declares, members alone, groups. */
import { type Entry, type Shape, type Tree, aCompany, aRepository, anEntry, maker } from './shape.ts';

const list = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

const INDUSTRIES =
  'Automotive|Banking and Insurance|Chemicals|Cloud|Consulting|Education|Energy|Entertainment|Government|Health|Internet|Logistics|Manufacturing|Media|Public Safety|Retail|Semiconductors|Software|Telecommunications|Travel'.split(
    '|'
  );
const FOUNDATIONS =
  'Academy Software Foundation|Agentic AI Foundation|Ceph Foundation|Cloud Native Computing Foundation|Energy|Edge|FinOps Foundation|Hyperledger|Networking|OpenJS Foundation|OpenSSF|PyTorch Foundation|RISC-V|Confidential Computing Consortium|Zephyr'.split(
    '|'
  );

/** 3,349 items, 90 of them projects, and 8,140 second places in boxes that are declared nowhere. */
export function umbrella(): Shape {
  const { below, pick, project, company } = maker(11);
  const boxes = [
    ...INDUSTRIES.map((name) => `Industries / ${name}`),
    ...FOUNDATIONS.flatMap((name) => ['Premier', 'General', 'Associate'].map((tier) => `${name} Members / ${tier}`)),
    ...list(40, (i) => `Technologies / Technology ${String(i + 1).padStart(2, '0')}`)
  ];
  const [projects, companies] = [90, 3259];
  const left = { places: 8140 };
  const places = (i: number, of: number): readonly string[] => {
    // What is left is shared out among those that are left, so that the sum is met.
    const share = left.places / (of - i);
    const n = i === of - 1 ? left.places : Math.min(left.places, Math.floor(share) + (below(2) === 0 ? 1 : 0));
    const own = new Set<string>();
    while (own.size < n) own.add(pick(boxes));
    left.places -= own.size;
    return [...own];
  };
  const tier = (i: number) => (i < 14 ? 'Platinum' : i < 30 ? 'Gold' : i < 700 ? 'Associate' : 'Silver');
  const members: Record<string, Entry[]> = { Platinum: [], Gold: [], Silver: [], Associate: [] };
  const hosted = list(projects, () => project());
  const named = list(companies, () => company());
  const total = projects + companies;
  const tree: Tree = {
    Projects: {
      'All Projects': hosted.map((name, i) => anEntry(name, { ...aRepository(name), second_path: places(i, total) }))
    },
    Members: members,
    Technologies: {}
  };
  for (const [i, name] of named.entries())
    members[tier(i)]!.push(aCompany(name, { second_path: places(projects + i, total) }));
  return {
    about: '3,349 items, 8,140 second places in boxes that no category declares',
    tree,
    settings: { foundation: 'Umbrella Foundation', members_category: 'Members' },
    kinds: { Members: 'member' }
  };
}

/** 2,200 members of one category, and nothing else. */
export function members(): Shape {
  const { company } = maker(12);
  const tier = (name: string, n: number) => [name, list(n, () => aCompany(company()))] as const;
  return {
    about: 'Members alone: 2,200 of them in one category',
    tree: {
      'Umbrella Members': Object.fromEntries([
        tier('Platinum', 12),
        tier('Gold', 18),
        tier('Silver', 1890),
        tier('Associate', 280)
      ])
    },
    settings: {
      foundation: 'Umbrella Foundation',
      members_category: 'Umbrella Members',
      featured_items: [
        {
          field: 'subcategory',
          options: [
            { value: 'Platinum', label: 'Platinum member', order: 1 },
            { value: 'Gold', label: 'Gold member', order: 2 }
          ]
        }
      ]
    },
    kinds: { 'Umbrella Members': 'member' }
  };
}

/** Tabs for projects, partners and members, with everything that settings can say of them. */
export function groups(): Shape {
  const { project, company, below, pick } = maker(13);
  const stages = ['incubating', 'active', 'archived', undefined];
  const projects = (n: number, more: (i: number) => object = () => ({})) =>
    list(n, (i) => {
      const name = project();
      return anEntry(name, { ...aRepository(name), license: 'Apache-2.0', project: pick(stages), ...more(i) });
    });
  const partner = () => aCompany(company());
  return {
    about: 'Groups as tabs, featured items, categories overridden, cards at first',
    tree: {
      'Developer Tools': {
        Testing: projects(9, (i) => (i < 3 ? { second_path: ['Solutions / For Banks'] } : {})),
        Editors: projects(4),
        Release: projects(14)
      },
      'Data & Reporting': {
        Formats: projects(11),
        Reports: projects(3, () => ({ second_path: ['Developer Tools / Release', 'Partners / Certified'] }))
      },
      Solutions: { 'For Banks': list(5, () => anEntry(project(), { license: 'Proprietary' })) },
      Partners: { Certified: list(22, partner), Training: list(6, partner) },
      'Example Members': { Platinum: list(9, partner), Gold: list(25, partner), Silver: list(61, partner) },
      Retired: { Old: projects(1 + below(2), () => ({ project: 'archived' })) }
    },
    settings: {
      foundation: 'Example Banking Foundation',
      members_category: 'Example Members',
      view_mode: 'card',
      hide_organization_section_in_projects: true,
      categories: [{ name: 'Developer Tools', subcategories: ['Release', 'Testing'] }],
      groups: [
        { name: 'Our Projects', alias: 'ours', categories: ['Data & Reporting', 'Developer Tools'] },
        { name: 'Solutions & Partners', categories: ['Solutions', 'Partners'] },
        { name: 'Members', categories: ['Example Members'] },
        { name: 'Nothing yet', categories: ['Coming soon'] }
      ],
      featured_items: [
        {
          field: 'maturity',
          options: [
            { value: 'active', label: 'Active (production)', order: 1 },
            { value: 'incubating', label: 'Incubating', order: 2 }
          ],
          exclude: { groups: ['Members'] }
        },
        { field: 'subcategory', options: [{ value: 'Platinum', label: 'Platinum member', order: 1 }] }
      ],
      header: {
        motd: 'Our [summer meeting](https://meeting.example.org) is **open**.',
        links: { github: 'https://github.com/example' }
      },
      footer: {
        text: 'Example Banking Foundation. [Terms](https://terms.example.org).',
        links: { linkedin: 'https://www.linkedin.com/company/example' }
      },
      colors: {
        color1: 'rgba(0, 107, 164, 1)',
        color2: 'rgba(255, 120, 0, 1)',
        color3: 'rgba(0, 107, 164, 0.5)',
        color4: 'rgba(0,0,0,1)',
        color5: 'rgba(0, 107, 164, 1)',
        color6: 'rgba(20, 60, 90, 1)',
        color7: 'rgba(0,0,0,.2)'
      }
    },
    kinds: { Partners: 'organization', 'Example Members': 'member' }
  };
}
