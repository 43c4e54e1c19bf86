/**
 * Which class a license falls into, for filtering and comparing, no legal advice; whether the Open Source Initiative
 * approved it; and who says so. What is permissive says the Blue Oak Council’s list, what is approved the SPDX license
 * list; of copyleft, data, models and restricted use no maintained list is to be had, so those families are told here.
 */
import permissive from '@blueoak/list';
import listed from 'spdx-license-list';
import { type LicenseLeaf, foldLicense, parseLicense } from './expression.ts';

export interface LicenseClass {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** In the order to show: open ones from the fewest obligations to the most, then what is not for software, or not open. */
export const licenseClasses: readonly LicenseClass[] = [
  { id: 'permissive', name: 'Permissive', description: 'Use, change and pass on with notice only: MIT, BSD, Apache.' },
  {
    id: 'weak-copyleft',
    name: 'Weak copyleft',
    description: 'Changes to its own files or library stay open: MPL, LGPL, EPL.'
  },
  { id: 'copyleft', name: 'Strong copyleft', description: 'What is built on it and passed on stays open: GPL.' },
  {
    id: 'network-copyleft',
    name: 'Network copyleft',
    description: 'Also when it is only offered as a service: AGPL, OSL, EUPL.'
  },
  {
    id: 'content',
    name: 'Data & content',
    description: 'Made for data, models or documents, and open: CC-BY, CDLA, ODbL.'
  },
  {
    id: 'model',
    name: 'Model license with restrictions',
    description: 'Trained models that may be used, with limits on who or what for: Llama, Gemma, RAIL.'
  },
  {
    id: 'source-available',
    name: 'Source available',
    description: 'The source can be read, but use is restricted: BUSL, SSPL, Elastic, CC-BY-NC.'
  },
  { id: 'not-open', name: 'Not open', description: 'All rights reserved, or under terms for customers only.' },
  { id: 'other', name: 'Not classed', description: 'A license that nobody told this program about.' }
];

/** From the freest to the strictest. What is not known may be anything. */
const STRICTNESS = [
  ...['content', 'permissive', 'weak-copyleft', 'copyleft', 'network-copyleft'],
  ...['model', 'source-available', 'not-open', 'other']
];

/** Families by the beginning of their ids, the first that fits. After the families follow the Blue Oak Council’s list. */
const FAMILIES: readonly (readonly [pattern: RegExp, id: string])[] = [
  // What an exception says is allowed besides: it never decides beside the license that it is one of.
  [/^LicenseRef-.*exceptions?$/i, 'content'],
  [/^LicenseRef-Commercial(-License)?$/i, 'not-open'],
  [
    /^LicenseRef-(.*-)?(Proprietary|Freeware|All-Rights-Reserved|EULA|Closed|Unlicensed|Undisclosed|Copyrighted)/i,
    'not-open'
  ],
  [
    /^LicenseRef-(.*-)?(Llama|Gemma|(Open)?RAIL|BLOOM|Qwen|Qianwen|DeepSeek|Falcon|Mistral|MNPL|Stability|FLUX|Baichuan|(Chat)?GLM|Aquila|InternLM|Yi|Jamba|Grok|OPT|TeleChat|CodeFuse|AI2-ImpACT|(Open-)?Model(-and-Data.*)?-License|Dialogue-Model|(Tencent-)?Hunyuan|LFM|Phi|Kimi|Nemotron|Command-R|Skywork|Codestral|Pixtral|XVERSE|Persimmon|ERNIE)/i,
    'model'
  ],
  [
    /^LicenseRef-(.*-)?(Commercial|Commons-Clause|Confluent|Redis|RSAL|Timescale|Fair-Source|FSL|Functional-Source|Non-?Commercial|Source-Available|Business-Source|MariaDB-BSL|Sustainable-Use|Cockroach|Enterprise|Sample-Code|CC-BY-NC|Research-(Use|Only)|Academic-(Use|Only)|Prosperity|Open-WebUI)/i,
    'source-available'
  ],
  [
    /^(SSPL|BUSL|Elastic|PolyForm|FSL-|SUL-|CC-BY-(NC|ND)|NCGL|Hippocratic|Aladdin|MS-LPL|CPOL|UnRAR|COIL|InnoSetup|BSD-3-Clause-(No-Military|OpenWebUI))/,
    'source-available'
  ],
  [
    /^(CC-|CC0|CDLA|CDL-|ODbL|ODC-By|PDDL|[CO]-UDA|GFDL|OGL-|OGDL|DL-DE|NLOD|etalab|Community-Spec|OpenMDW|OFL|LAL|OPUBL|OPL-UK|FreeBSD-DOC|Linux-man-pages|ASWF-Digital|GCR-docs|AdaCore-doc|DocBook|HPND-doc|LPD-document|Ubuntu-font|Bitstream|Arphic|IPA|Adobe-(Glyph|Utopia)|Baekmuk|mplus|ALGLIB-Doc)/,
    'content'
  ],
  [/^(AGPL|OSL|NPOSL|EUPL|CPAL|CAL-|RPL|Parity)/, 'network-copyleft'],
  [
    /^(LGPL|MPL|EPL|CDDL|CPL|IPL|MS-RL|APSL|APL-|NPL|SISSL|SPL-|ErlPL|CECILL-C|CERN-OHL-W|LiLiQ-R-|ESA-PL-weak|OSET|CUA-OPL|CATOSL|wxWindows|Nokia|NOSL|Motosoto|RSCPL|RPSL|Interbase|gSOAP|SugarCRM|YPL|Zimbra|BitTorrent|OCLC|Frameworx|FreeImage|eCos|OCCT|Ruby-pty|LGPLLR|LPPL-1\.[0-3]a?$)/,
    'weak-copyleft'
  ],
  [
    /^(GPL|CECILL-[12]|Sleepycat|QPL|SimPL|copyleft-next|CERN-OHL-(S|1)|TAPR|LiLiQ-Rplus|ESA-PL-strong|BSD-Protection|NGPL|OPL-1|D-FSL|Watcom|SMAIL|UCL|TGPPL|OSC-)/,
    'copyleft'
  ]
];

/** Younger or rarer relatives of what the Blue Oak Council lists. */
const PERMISSIVE =
  /^(LicenseRef-((BSD|MIT)(-([Ll]ike|[Ss]tyle|[Tt]ype|[Ll]icen[sc]e|[\d.]+))*$|Public-Domain$)|(BSD|MIT|HPND|X11|ISC|Zlib|Apache|JSON|Python|Unicode|Unlicense|CERN-OHL-P|LiLiQ-P|ESA-PL-permissive|SHL|SGI-|NIST-PD|NTIA-PD|NCBI-PD|SAX-PD|CC-PDDC|Boehm|WordNet|EUDatagrid|OLFL|UPL|iMatix|Sendmail|Xdebug|gnuplot|libpng|Imlib2|FSF|LOOP|MVT|Pixar|DRL|HDF5|Mackerras|any-OSI$|TTWL|SSH-|SOFA|3D-Slicer|StandardML|Nunit|OpenSSL|SSLeay|CMU-Mach|EPICS|MIPS|Catharon|dtoa|Cronyx|Minpack|Sun-PPP|HIDAPI|OSSP|BOLA))/;

/**
 * Exceptions that let what only links to a program, or what it makes, be under any terms: strong copyleft then ends at
 * its own files.
 */
const LINKING =
  /^(Classpath|GCC|GNAT|GNU-compiler|Autoconf|Bison|Libtool|Font|eCos|freertos|FLTK|WxWindows|OCaml|LLVM|LZMA|mif|Qt-|Qwt|Swift|LGPL-3\.0-linking|GPL-3\.0-(linking|interface)|i2p|gnu-javamail|KiCad|PS-or-PDF|SANE|u-boot|UBDL|Bootloader|Texinfo|Fawkes|SWI|LLGPL|GNOME-examples|OpenJDK-assembly)/;

const byBlueOak = new Set(permissive.flatMap(({ licenses }) => licenses.map(({ id }) => id)));

export interface ClassedLicense {
  /** The id of a class. */
  readonly id: string;
  /** The license of the expression that decides. */
  readonly license: string;
  /** Whose list says so. */
  readonly by: 'Blue Oak Council' | 'this program';
}

/** The class of an expression: the strictest part of AND, the freest of OR; undefined for what is no expression. */
export function classOf(expression: string): ClassedLicense | undefined {
  const tree = parseLicense(expression);
  return (
    tree &&
    foldLicense(tree, classOfLeaf, (conjunction, left, right) =>
      (conjunction === 'and') === isStricter(left, right, conjunction) ? left : right
    )
  );
}

/** The id of the class of an expression; `other` for one that nobody classed. */
export const licenseClassOf = (expression: string): string => classOf(expression)?.id ?? 'other';

function classOfLeaf({ license, exception }: LicenseLeaf): ClassedLicense {
  const family = FAMILIES.find(([pattern]) => pattern.test(license))?.[1];
  const isLinked = LINKING.test(exception ?? '') || /-with-(?!openvpn)\w+-exception$/.test(license);
  if (family) return { id: family === 'copyleft' && isLinked ? 'weak-copyleft' : family, license, by: 'this program' };
  if (byBlueOak.has(license)) return { id: 'permissive', license, by: 'Blue Oak Council' };
  return { id: PERMISSIVE.test(license) ? 'permissive' : 'other', license, by: 'this program' };
}

/** Documents and data beside a program do not class it: their part decides only among restrictions. */
function isStricter(left: ClassedLicense, right: ClassedLicense, conjunction: 'and' | 'or'): boolean {
  const [a, b] = [left, right].map(({ id }) => STRICTNESS.indexOf(id)) as [number, number];
  const isOpen = Math.max(a, b) <= STRICTNESS.indexOf('network-copyleft');
  return conjunction === 'or' && isOpen && a !== b && Math.min(a, b) === 0
    ? a < b
    : a > b || (a === b && conjunction === 'and');
}

/**
 * Whether the Open Source Initiative approved what has to be followed: each part of AND, one part of OR. Undefined where
 * the expression names what the SPDX list does not have.
 */
export function isOsiApproved(expression: string): boolean | undefined {
  const tree = parseLicense(expression);
  return (
    tree &&
    foldLicense<boolean | undefined>(tree, approved, (conjunction, left, right) => {
      const decides = conjunction === 'or';
      if (left === decides || right === decides) return decides;
      return left === undefined || right === undefined ? undefined : !decides;
    })
  );
}

/** The classes of what the Initiative cannot approve, whatever the license is. */
const RESTRICTED: ReadonlySet<string> = new Set(['model', 'source-available', 'not-open']);

/** Whether the Initiative cannot approve what is of this class, however it is called. */
export const isRestricted = (id: string | undefined): boolean => id !== undefined && RESTRICTED.has(id);

function approved(leaf: LicenseLeaf): boolean | undefined {
  if (Object.hasOwn(listed, leaf.license)) return listed[leaf.license]!.osiApproved;
  return RESTRICTED.has(classOfLeaf(leaf).id) ? false : undefined;
}
