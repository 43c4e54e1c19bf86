/**
 * Everything that can be wrong with a landscape, in one table: code, severity, what it is, why it matters, how to fix it,
 * and the wording of the report. Checks, formats, `check --explain` and docs/problems.md all read it here.
 */
import { printable } from '#text/clean.ts';

/** fatal: no item list can be read. error: fails a check. warning and notice: worth knowing, never failing. */
export type Severity = 'fatal' | 'error' | 'warning' | 'notice';

interface Explained {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

export interface Rule<Arguments extends unknown[]> extends Explained {
  readonly severity: Severity;
  readonly message: (...args: Arguments) => string;
}

const rule = <Arguments extends unknown[]>(
  severity: Severity,
  message: (...args: Arguments) => string,
  explained: Explained
): Rule<Arguments> => ({ severity, message, ...explained });

const quoted = (text: string) => `“${printable(text)}”`;
const meant = (proposal: string | undefined) => (proposal ? `; did you mean ${quoted(proposal)}?` : '.');
/** The drawing pipeline words what it sees in a picture itself. */
const ofLogo = (logo: string, said: string) => `${quoted(logo)}: ${said}`;

export const problems = {
  // Files
  file_missing: rule('fatal', (file: string) => `There is no file ${quoted(file)}.`, {
    what: 'The landscape file is not there.',
    why: 'Without it there is nothing to check or build.',
    fix: 'Name an existing file, or start one with “landscape new”.'
  }),
  file_unreadable: rule('fatal', (reason: string) => printable(reason), {
    what: 'The text is not one readable YAML document.',
    why: 'One wrong indent hides the whole file, so nothing is built from it.',
    fix: 'Mend the place named and run again; most often it is an indent, a tab or a quote.'
  }),
  file_not_a_landscape: rule(
    'fatal',
    (found: string) => `Expected a mapping with “landscape” or “categories”, found ${found}.`,
    {
      what: 'The file is YAML, but no landscape.',
      why: 'No list of items can be read from it.',
      fix: 'The top of a landscape file is a mapping; its categories stand under “landscape:” (or “categories:”).'
    }
  ),
  top_key_twice: rule('error', () => 'The file has both “landscape” and “categories”; only “landscape” is read.', {
    what: 'The categories stand under both of the keys that may hold them.',
    why: 'Only one of the two lists is shown, the other is lost.',
    fix: 'Move all categories under one of the two keys and remove the other.'
  }),
  input_missing: rule('error', (file: string) => `There is no file ${quoted(file)}.`, {
    what: 'A file named on the command line, beside the landscape, is not there.',
    why: 'The landscape is built without it.',
    fix: 'Name an existing file, or leave the option out.'
  }),
  settings_unreadable: rule('error', (reason: string) => `The settings cannot be read: ${printable(reason)}`, {
    what: 'The settings file is not one readable YAML document.',
    why: 'The landscape is built without its settings.',
    fix: 'Mend the place named.'
  }),
  guide_unreadable: rule('error', (reason: string) => `The guide cannot be read: ${printable(reason)}`, {
    what: 'The guide file is not one readable YAML document.',
    why: 'Its references cannot be checked.',
    fix: 'Mend the place named.'
  }),
  games_unreadable: rule('error', (reason: string) => `The games cannot be read: ${printable(reason)}`, {
    what: 'The games file is not one readable YAML document.',
    why: 'Its references cannot be checked.',
    fix: 'Mend the place named.'
  }),
  snapshot_unreadable: rule('error', (reason: string) => `The snapshot cannot be read: ${printable(reason)}`, {
    what: 'The snapshot of observed figures cannot be read.',
    why: 'The landscape is built without observed figures.',
    fix: 'Restore the snapshot or collect it again.'
  }),

  history_unreadable: rule('error', (reason: string) => `The history cannot be read: ${printable(reason)}`, {
    what: 'The history of the listing cannot be read.',
    why: 'The landscape is built without what was listed before.',
    fix: 'Restore the history, or let `landscape history` read it again.'
  }),
  openness_unreadable: rule(
    'error',
    (reason: string) => `The evaluations of openness cannot be read: ${printable(reason)}`,
    {
      what: 'The file of public evaluations of openness cannot be read.',
      why: 'The landscape is built without them.',
      fix: 'Mend the place named; docs/landscape-file.md shows what the file holds.'
    }
  ),

  // Keys and types
  key_misspelt: rule(
    'error',
    (key: string, level: string, proposal: string) =>
      `${level} has no key ${quoted(key)}; did you mean ${quoted(proposal)}?`,
    {
      what: 'A key that is nearly one of those that its level has.',
      why: 'A misspelt key is read by nothing: what it says is lost.',
      fix: 'Rename it as proposed.'
    }
  ),
  key_misplaced: rule(
    'error',
    (key: string, level: string, proposal: string) =>
      `${level} has no key ${quoted(key)}; what it says belongs to ${quoted(proposal)}.`,
    {
      what: 'A key that stands on the wrong level: in “extra” instead of the item, or the other way round.',
      why: 'It is not read where it stands: what it says is lost.',
      fix: 'Move it as proposed, if nothing stands there yet; otherwise remove it.'
    }
  ),
  key_unknown: rule(
    'notice',
    (key: string, level: string, fate?: string) =>
      `${level} has no key ${quoted(key)}; ${fate ?? 'it is kept out of the site'}.`,
    {
      what: 'A key that its level does not have, and that resembles none.',
      why: 'Foreign keys are ignored, except for addresses under “extra”, which are shown as links.',
      fix: 'Remove the key, or move it under “extra.annotations” to keep it.'
    }
  ),
  value_wrong_type: rule(
    'error',
    (key: string, expected: string, found: string) => `${quoted(key)} should be ${expected}, but is ${found}.`,
    {
      what: 'A value of another type than its key takes; for days also one that no calendar has.',
      why: 'A value of another type cannot be read and is left out.',
      fix: 'Write it as described.'
    }
  ),

  text_unquoted: rule(
    'warning',
    (key: string, text: string, taken: string) =>
      `${quoted(key)} is read as written, ${quoted(text)}; put it in quotes, or other programs take it for ${taken}.`,
    {
      what: 'A number, a date, or true or false without quotes where a name or another text is meant.',
      why: 'Here it is shown as it is written; other programs make 3.1 of 3.10, 7 of 007 and nothing of “no”.',
      fix: 'Put it in quotes, as “--fix” does.'
    }
  ),

  // Categories
  category_name_missing: rule('error', (level: string) => `${level} needs a “name”.`, {
    what: 'A category or subcategory without a name.',
    why: 'Frames are found by their names; without one it is left out, with all its items.',
    fix: 'Give it a name.'
  }),
  category_name_repeated: rule(
    'notice',
    (level: string, name: string, line: number) => `${level} ${quoted(name)} already appears on line ${line}.`,
    {
      what: 'Two blocks of the file have the same category, or two blocks of a category the same subcategory.',
      why: 'Readers look for a name, not for a block of the file: both are shown as one.',
      fix: 'Put the two blocks together, or tell their names apart.'
    }
  ),
  category_empty: rule('warning', (level: string, name: string) => `${level} ${quoted(name)} has no items.`, {
    what: 'A category or subcategory without items.',
    why: 'It is shown as an empty frame.',
    fix: 'Remove it, or move items into it.'
  }),
  category_dominant: rule(
    'notice',
    (name: string, items: number, all: number) => `${quoted(name)} holds ${items} of all ${all} projects.`,
    {
      what: 'One category holds more than half of the projects.',
      why: 'A map on which nearly everything is in one place helps nobody to find something.',
      fix: 'Divide it.'
    }
  ),
  word_misspelt: rule(
    'warning',
    (word: string, name: string, proposal: string) =>
      `${quoted(word)} in ${quoted(name)} looks misspelt; the file usually writes ${quoted(proposal)}.`,
    {
      what: 'A word in the name of a category or subcategory that the rest of the file spells differently.',
      why: 'Headings are read by everybody, and links and settings name them letter by letter.',
      fix: 'Correct the name, here and where it is referred to.'
    }
  ),

  // Items
  item_name_missing: rule('error', () => 'An item needs a “name”.', {
    what: 'An item without a name.',
    why: 'An item without a name cannot be shown and is left out.',
    fix: 'Give it the name that the project or organization uses.'
  }),
  item_homepage_missing: rule('error', (name: string) => `${quoted(name)} needs a “homepage_url”.`, {
    what: 'An item without a homepage.',
    why: 'Readers leave the landscape through the homepage.',
    fix: 'Add it; the repository will do where there is no site.'
  }),
  name_misspelt: rule(
    'warning',
    (name: string, repo: string, proposal: string) =>
      `${quoted(name)} is nearly, but not quite, the name of its repository ${repo}; did you mean ${quoted(proposal)}?`,
    {
      what: 'A name that differs from that of its repository, or of the owner of that, by a slip of the finger.',
      why: 'Nobody finds a misspelt name, and those who work on the project mind.',
      fix: 'Compare it with the project’s own site. Where the name is right, add the other spelling to “aliases”.'
    }
  ),

  name_spaces: rule('warning', (name: string) => `More than one space between two words of ${quoted(name)}.`, {
    what: 'A name with several spaces in a row.',
    why: 'It is shown with one; whoever searches other files for the name does not find it.',
    fix: 'Leave one of them, as “--fix” does.'
  }),

  name_unseen: rule(
    'warning',
    (name: string, sign: string) =>
      `${quoted(name)} is written with a sign that nobody sees, ${sign}; it is read without.`,
    {
      what: 'A name with a control character, a space without width or another sign that does not show.',
      why: 'It looks like another name and is none: neither a search nor a comparison finds it.',
      fix: 'Remove the sign, as “--fix” does; most often it was copied from a page.'
    }
  ),
  name_look_alike: rule(
    'warning',
    (name: string, letter: string, latin: string) =>
      `${quoted(name)} has ${letter} among Latin letters, which only looks like one; did you mean ${quoted(latin)}?`,
    {
      what: 'A name in which a letter of another script stands for a Latin one that looks the same.',
      why: 'Nobody can search for what they cannot type, and such a name can pass for that of somebody else.',
      fix: 'Type the name anew. Where it is meant like that, leave it.'
    }
  ),

  description_missing: rule('notice', (name: string) => `${quoted(name)} has no “description”.`, {
    what: 'A project without a description, in a file in which nearly all have one.',
    why: 'Nothing says what it is, and a search for what it does passes over it.',
    fix: 'Write one sentence of at most 140 letters, with its “description_source”.'
  }),
  description_too_long: rule(
    'warning',
    (name: string, letters: number) => `The description of ${quoted(name)} has ${letters} letters; tiles show 140.`,
    {
      what: 'A description of more than 140 letters, in a file in which most have fewer.',
      why: 'It is cut off where there is little room.',
      fix: 'Say in one sentence what it is.'
    }
  ),
  description_is_name: rule('warning', (name: string) => `The description of ${quoted(name)} is its name.`, {
    what: 'A description that says nothing but the name.',
    why: 'Readers know the name already.',
    fix: 'Say in one sentence what it is, or leave the description out.'
  }),

  // Addresses
  url_malformed: rule('error', (key: string, url: string) => `${quoted(key)} is not a web address: ${quoted(url)}.`, {
    what: 'Something that should be a web address and is none.',
    why: 'Only http and https addresses are linked; anything else is left out so that no link can run code.',
    fix: 'Write the whole address. “mailto:” is taken in “mailing_list_url” and “other_links” alone.'
  }),
  url_padded: rule('notice', (key: string) => `${quoted(key)} has spaces around its address.`, {
    what: 'An address with spaces before or behind it.',
    why: 'Other programs may take them for a part of it.',
    fix: 'Remove them.'
  }),
  url_wrong_host: rule(
    'warning',
    (key: string, host: string, expected: string) => `${quoted(key)} leads to ${quoted(host)} instead of ${expected}.`,
    {
      what: 'An address that does not lead to the site that its key stands for, or that only looks like a known site.',
      why: 'Readers click on the sign of a site that they trust.',
      fix: 'Write the address on that site, or move it to “other_links”.'
    }
  ),
  url_insecure: rule('notice', (key: string) => `${quoted(key)} is not encrypted: it begins with “http:”.`, {
    what: 'An address that begins with “http:”.',
    why: 'What is read there can be seen and changed on the way; most sites answer on “https:” as well.',
    fix: 'Try it with “https:” and write that if it works.'
  }),
  url_placeholder: rule(
    'warning',
    (key: string, text: string) => `${quoted(key)} stands for nothing: ${quoted(text)}.`,
    {
      what: 'A word like “nil”, “none” or “n/a” where an address should be, or as the name of an account.',
      why: 'It is no link, or one to an account of that name.',
      fix: 'Remove the key: what there is not, needs no word.'
    }
  ),
  homepage_social: rule('notice', (url: string, site: string) => `The homepage is a page on ${site}: ${quoted(url)}.`, {
    what: 'A homepage on a site where everybody has a page: X, LinkedIn, Facebook, Medium or YouTube.',
    why: 'It shows little to those without an account, and says more of people than of the thing.',
    fix: 'Name its own site, or its repository; the page belongs to “twitter” or a key under “extra”.'
  }),
  repo_incomplete: rule('warning', (url: string, named: string) => `${quoted(url)} names ${named}, not a repository.`, {
    what: 'A “repo_url” that leads to an owner’s page on a forge, or to a topic, a sponsor or an app.',
    why: 'Stars, commits and licenses belong to a repository; none can be collected for an owner.',
    fix: 'Name the main repository, others under “additional_repos”.'
  }),
  repo_repeated: rule('warning', (url: string) => `The repository ${quoted(url)} is named above already.`, {
    what: 'A further repository of an item that is its first one, or another of the further ones.',
    why: 'The same link is shown twice.',
    fix: 'Remove it, or name the repository that was meant.'
  }),

  // Words and dates
  stage_unknown: rule(
    'error',
    (stage: string, known: string, proposal?: string) =>
      `Unknown stage ${quoted(stage)}; expected one of ${known}${meant(proposal)}`,
    {
      what: 'A stage that the landscape does not have.',
      why: 'Stages decide size, place in counts and filters: the item drops out of them.',
      fix: 'Use one that “stages” declares.'
    }
  ),
  stage_alone: rule(
    'warning',
    (stage: string, known: string) => `Only this item has the stage ${quoted(stage)}; all others have one of ${known}.`,
    {
      what: 'A stage of which the file has a single item, while it uses the customary ones otherwise.',
      why: 'A mistaken word makes a stage of its own, with its own filter.',
      fix: 'Use a customary stage, or declare those that there are under “stages”.'
    }
  ),
  stage_contradicts_date: rule(
    'warning',
    (stage: string, date: string, day: string) => `The stage is ${quoted(stage)}, yet ${quoted(date)} is ${day}.`,
    {
      what: 'A project with the date of a later stage than the one it has.',
      why: 'One of the two is wrong, and both are shown.',
      fix: 'Correct the stage, or remove the date.'
    }
  ),
  archived_undated: rule('notice', (name: string) => `${quoted(name)} is archived, but since when is not said.`, {
    what: 'A project with the stage “archived” without the day on which it was archived, in a file that gives such days.',
    why: 'Readers cannot tell whether it ended last month or years ago.',
    fix: 'Write the day: “archived” under “extra”.'
  }),
  archived_without_stage: rule(
    'warning',
    (day: string) => `Archived on ${day}, yet there is neither a stage nor a status that says so.`,
    {
      what: 'A project with the day on which it was archived, but without a stage or a status.',
      why: 'It is shown as if its development went on.',
      fix: 'Give it its stage, or the “status” that its makers name; otherwise remove the day.'
    }
  ),
  date_after_listing: rule(
    'warning',
    (date: string, day: string, listing: string) => `${quoted(date)} is ${day}, after the listing of ${listing}.`,
    {
      what: 'A day on which a project or member is said to have moved, after the “date” of the listing.',
      why: 'The listing cannot know of it: one of the two is wrong.',
      fix: 'Correct the day, or the date under “listing”.'
    }
  ),
  dates_out_of_order: rule(
    'warning',
    (later: string, day: string, earlier: string, other: string) =>
      `${quoted(later)} (${day}) is before ${quoted(earlier)} (${other}).`,
    {
      what: 'Dates in an order that no project or member goes through.',
      why: 'Timelines and times in a stage come out wrong.',
      fix: 'A project is accepted, then incubating, graduated, archived; find the mistaken day.'
    }
  ),
  stage_without_host: rule(
    'warning',
    (name: string, stage: string, host: string, foundation: string) =>
      `${quoted(name)} has the stage ${quoted(stage)}, but ${quoted(host)} as its host instead of ${quoted(foundation)}.`,
    {
      what: 'A project with a stage that lives, by its host, elsewhere than all others with a stage.',
      why: 'Only hosted projects have a stage. It is counted under the other organization.',
      fix: 'Name the foundation as its host and whoever brought it under “contributed_by”; or take the stage away.'
    }
  ),
  host_without_stage: rule(
    'notice',
    (name: string, foundation: string) => `${quoted(name)} is hosted by ${quoted(foundation)} but has no stage.`,
    {
      what: 'A project that the foundation hosts, without a stage.',
      why: 'It is counted as listed, not as hosted; parts of other projects may well be meant so.',
      fix: 'Give it its stage, or name its real host.'
    }
  ),
  layer_unknown: rule(
    'error',
    (layer: string, proposal?: string) => `Unknown workflow layer ${quoted(layer)}${meant(proposal)}`,
    {
      what: 'A workflow layer that the landscape does not have.',
      why: 'The project is missing from the layer that was meant.',
      fix: 'Layers are named by the ids under “layers”.'
    }
  ),
  topic_unknown: rule(
    'error',
    (topic: string, proposal?: string) => `Unknown topic ${quoted(topic)}${meant(proposal)}`,
    {
      what: 'A topic that the landscape does not have.',
      why: 'The project is missing where people look for what it does.',
      fix: 'Topics are named by the ids under “topics”.'
    }
  ),
  list_repeats: rule('warning', (key: string, text: string) => `${quoted(text)} stands in “${key}” above already.`, {
    what: 'A topic, layer, organization, package, place or name that an item names twice in one list.',
    why: 'It counts once; perhaps another was meant, or two spellings of it were corrected to one.',
    fix: 'Remove it, or name what was meant.'
  }),
  component_unknown: rule(
    'error',
    (component: string, proposal?: string) => `Unknown component ${quoted(component)}${meant(proposal)}`,
    {
      what: 'A component of a model or a data set that the framework of the landscape does not have.',
      why: 'It is passed over: no class is told by it.',
      fix: 'Components are named by the ids under “components” of “openness”.'
    }
  ),
  component_unlicensed: rule(
    'notice',
    (item: string, component: string) => `${quoted(item)} releases ${quoted(component)} without a license.`,
    {
      what: 'A component that is there, but under no license.',
      why: 'Without a license nobody else may use it: it does not count for a class.',
      fix: 'Nothing in this file; the project can add a license, and then it is written here.'
    }
  ),
  openness_class_unknown: rule(
    'error',
    (id: string, known: string, proposal?: string) =>
      `Unknown class ${quoted(id)}; ${known === '' ? 'the landscape declares none' : `there are ${known}`}${meant(proposal)}`,
    {
      what: 'A published class of openness that the framework of the landscape does not have.',
      why: 'It cannot be told beside the class that the components give.',
      fix: 'Classes are named by the ids under “classes” of “openness”.'
    }
  ),
  license_kind_unknown: rule(
    'error',
    (id: string, proposal?: string) => `Unknown kind of license ${quoted(id)}${meant(proposal)}`,
    {
      what: 'A component is said to have a kind of license that the framework does not have.',
      why: 'Nobody can tell whether its license is made for it.',
      fix: 'Kinds are named by the ids under “licenses” of “openness”.'
    }
  ),
  document_unknown: rule(
    'error',
    (id: string, proposal?: string) => `Unknown document ${quoted(id)}${meant(proposal)}`,
    {
      what: 'A document that a requirement, a benefit or a difference names, and that the file does not have.',
      why: 'Readers are not told who says so.',
      fix: 'Documents are named by the ids under “documents”.'
    }
  ),
  trust_unknown: rule(
    'error',
    (id: string, proposal?: string) => `Unknown trust dimension ${quoted(id)}${meant(proposal)}`,
    {
      what: 'A trust dimension of an item that the landscape does not have.',
      why: 'The reason is shown nowhere, and the item is missing where people look for what it serves.',
      fix: 'Keys of “trust” are the ids under “trust_dimensions”.'
    }
  ),
  topic_word_shared: rule(
    'error',
    (word: string, topic: string, other: string) =>
      `${quoted(word)} stands for ${quoted(other)} and for ${quoted(topic)}.`,
    {
      what: 'A name or alias that two topics have.',
      why: 'Whoever types it means one of them; the search can choose the first only.',
      fix: 'Leave it with the topic that most people mean.'
    }
  ),
  topic_empty: rule('warning', (topic: string) => `No item has the topic ${quoted(topic)}.`, {
    what: 'A declared topic that nobody has.',
    why: 'It cannot be chosen, and a search for it leads nowhere.',
    fix: 'Give it to the items that it is about, or remove it.'
  }),
  status_unknown: rule(
    'error',
    (status: string, known: string, proposal?: string) =>
      `Unknown status ${quoted(status)}; expected one of ${known}${meant(proposal)}`,
    {
      what: 'A status that is none of those known.',
      why: 'The item is shown as if its development went on.',
      fix: 'Write what its makers say: archived, maintenance or succeeded. An active project has no status.'
    }
  ),
  status_undated: rule(
    'warning',
    (name: string, status: string) => `${quoted(name)} is said to be ${quoted(status)}, but not where and when.`,
    {
      what: 'A status without its source, or without a date.',
      why: 'It is a hard thing to say of a project; readers want to see who says so, and whether it still holds.',
      fix: 'Add “status_source: { url: …, date: … }”: the page where its makers say so, and its day.'
    }
  ),
  successor_unknown: rule(
    'error',
    (name: string, proposal?: string) => `No item has the id ${quoted(name)}${meant(proposal)}`,
    {
      what: 'A successor that is no item of the landscape, without an address.',
      why: 'Readers are sent on, but nowhere.',
      fix: 'Name an item by its id, or write “successor: { name: …, url: … }”.'
    }
  ),
  tier_unknown: rule(
    'error',
    (tier: string, known: string, proposal?: string) =>
      `Unknown tier ${quoted(tier)}; expected one of ${known}${meant(proposal)}`,
    {
      what: 'A subcategory of members that is none of the declared tiers.',
      why: 'Its members are shown without a tier.',
      fix: 'Members stand in a subcategory named like one of the declared tiers.'
    }
  ),
  license_not_spdx: rule(
    'warning',
    (license: string, proposal?: string) => `${quoted(license)} is not an SPDX expression${meant(proposal)}`,
    {
      what: 'A license in free text.',
      why: 'Licenses are compared and filtered by SPDX id (spdx.org/licenses). What is written stays in sight; the proposal stands beside it until the file says so itself. Without one it has no id to be found by. A proposal that leaves something open (“GPL 3.0”: later versions, too?) is told and never written by `--fix`.',
      fix: 'Write the SPDX expression.'
    }
  ),

  // The same thing twice
  item_duplicate_name: rule(
    'error',
    (name: string, line: number) => `${quoted(name)} already appears on line ${line}, in the same subcategory.`,
    {
      what: 'Two items with the same name in one subcategory.',
      why: 'The same thing is shown and counted twice.',
      fix: 'One entry per item. Remove one of the two.'
    }
  ),
  item_name_repeated: rule(
    'warning',
    (name: string, line: number) => `${quoted(name)} already appears on line ${line}, elsewhere.`,
    {
      what: 'Two items of one kind with the same name, letter case apart.',
      why: 'It is counted twice, and what is corrected on one entry stays wrong on the other.',
      fix: 'If it is the same item, keep one entry and give it a “second_path”; if not, tell the names apart.'
    }
  ),
  item_duplicate_repo: rule(
    'warning',
    (repo: string, name: string, line: number) =>
      `The repository ${repo} is already that of ${quoted(name)} on line ${line}.`,
    {
      what: 'Two items with the same repository.',
      why: 'Its stars and commits are counted twice.',
      fix: 'If it is the same project, keep one entry and give it a “second_path”. If both are meant, say so: “allow_duplicate_repo: true”.'
    }
  ),
  item_duplicate_homepage: rule(
    'notice',
    (url: string, name: string, line: number) =>
      `The homepage ${quoted(url)} is already that of ${quoted(name)} on line ${line}.`,
    {
      what: 'Two items of one kind with the same homepage, compared without “www.”, letter case and final slash.',
      why: 'It may be one thing listed twice; products of one company often share a site.',
      fix: 'Give each its own page, or keep one entry with a “second_path”.'
    }
  ),
  homepage_of_another: rule(
    'warning',
    (name: string, url: string, owner: string, line: number) =>
      `The homepage of ${quoted(name)} is that of ${quoted(owner)} on line ${line}: ${quoted(url)}.`,
    {
      what: 'A project with the homepage of another one, whose name is in the address.',
      why: 'Readers who want the one arrive at the other. Most often an entry was copied and its address forgotten.',
      fix: 'Write the project’s own address.'
    }
  ),
  id_repeated: rule('error', (id: string, line: number) => `The id ${quoted(id)} is already taken on line ${line}.`, {
    what: 'Two entries with the same id.',
    why: 'Links point to ids: they cannot tell the two apart. The first one keeps it.',
    fix: 'Give one of the two another “id”.'
  }),
  id_reserved: rule('error', (id: string) => `The id ${quoted(id)} stands for items without a value.`, {
    what: 'A stage, tier, layer or organization with the id “none”.',
    why: 'Filters and links use that word for items without a value; the entry is left out.',
    fix: 'Give it another “id”.'
  }),
  id_shared: rule(
    'notice',
    (name: string, other: string, line: number, id: string) =>
      `${quoted(name)} and ${quoted(other)} on line ${line} would have one address; this one is at ${quoted(id)}.`,
    {
      what: 'Two different names that differ only in signs or accents.',
      why: 'The address of an item is made from its name; both get a longer one, with their repositories or homepages in it.',
      fix: 'Give each an “id”, so that their links are short and stay.'
    }
  ),
  symbol_malformed: rule(
    'error',
    (symbol: string) => `The symbol ${quoted(symbol)} is left out: a symbol has two to four letters.`,
    {
      what: 'A declared symbol of one letter, of more than four, or with signs that no symbol has.',
      why: 'Tiles have room for four letters; the item gets a symbol made from its name.',
      fix: 'Shorten it to two to four letters or digits, or leave it out.'
    }
  ),
  package_malformed: rule(
    'error',
    (text: string, proposal?: string) =>
      `The package ${quoted(text)} is left out: write pypi:NAME, npm:NAME or crates:NAME${meant(proposal)}`,
    {
      what: 'A text under “packages” that names no package of a registry whose downloads are counted.',
      why: 'Nobody can be asked how often it is downloaded.',
      fix: 'Write the registry, a colon and the name as the registry has it: “pypi:torch”, “npm:@scope/name”.'
    }
  ),
  symbol_repeated: rule(
    'error',
    (symbol: string, name: string, line: number) =>
      `The symbol ${quoted(symbol)} is already that of ${quoted(name)} on line ${line}.`,
    {
      what: 'Two items that declare the same symbol, whatever the letter case.',
      why: 'Readers tell tiles apart by their symbols. The first one keeps it, the other gets one made from its name.',
      fix: 'Give one of the two another “symbol”, or leave it out.'
    }
  ),

  // References
  second_path_unknown: rule(
    'error',
    (path: string, proposal?: string) => `There is no place ${quoted(path)}${meant(proposal)}`,
    {
      what: 'A “second_path” that is not written as “Category / Subcategory”, or whose category neither the file declares nor a group of the settings shows.',
      why: 'The item is missing from its second place.',
      fix: 'Write it as “Category / Subcategory”, letter by letter.'
    }
  ),
  second_path_undeclared: rule(
    'warning',
    (path: string, proposal?: string) =>
      proposal === undefined
        ? `${quoted(path)} makes a box of its own, in a category that nobody declares.`
        : `${quoted(path)} makes a box of its own beside ${quoted(proposal)}; did you mean that?`,
    {
      what: 'A “second_path” of one or two items to a subcategory that nobody declares, though there is one that is called nearly alike; or to a category that nobody declares.',
      why: 'The site shows both: one full, the other with hardly anything in it.',
      fix: 'Write it as it is declared; if both are meant, declare the other one, too.'
    }
  ),
  second_path_respelled: rule(
    'notice',
    (path: string, proposal: string) => `${quoted(path)} is read as ${quoted(proposal)}.`,
    {
      what: 'A “second_path” that differs from the place it names in letter case or spaces.',
      why: 'It is shown where it was meant; other programs may make another box of it.',
      fix: 'Write it as the place is declared; “--fix” does.'
    }
  ),
  second_path_own: rule('notice', (path: string) => `${quoted(path)} is where the item stands already.`, {
    what: 'A “second_path” that names a place in which the item is anyway.',
    why: 'It adds nothing.',
    fix: 'Remove it, or name the place that was meant.'
  }),
  parent_unknown: rule(
    'warning',
    (name: string, proposal?: string) => `No item is called ${quoted(name)}${meant(proposal)}`,
    {
      what: 'A “parent_project” that is no item of the landscape.',
      why: 'Nothing shows what the project is a part of.',
      fix: 'Name the item as it is listed, or remove the key.'
    }
  ),
  organization_unknown: rule(
    'error',
    (organization: string, proposal?: string) => `Unknown organization ${quoted(organization)}${meant(proposal)}`,
    {
      what: 'A host or contributor that is not in the table of organizations.',
      why: 'The project is counted without it.',
      fix: 'Hosts and contributors are named by the ids under “organizations”.'
    }
  ),
  member_unknown: rule(
    'warning',
    (id: string) => `No listed member is called what “members” lists under ${quoted(id)}.`,
    {
      what: 'An entry in the table of members that belongs to no listed member.',
      why: 'The member left or was renamed.',
      fix: 'Add its new name to “listed_as”, or remove the entry.'
    }
  ),
  group_empty: rule('warning', (name: string) => `The group ${quoted(name)} has no item in any of its categories.`, {
    what: 'A group of the settings in whose categories nothing stands, or whose categories are not there.',
    why: 'It would lead to an empty page, so it is not shown.',
    fix: 'Name categories that have items, or remove the group.'
  }),
  setting_names_nothing: rule(
    'warning',
    (setting: string, kind: string, name: string, proposal?: string) =>
      `${quoted(setting)} names ${kind} ${quoted(name)}, which the landscape does not have${meant(proposal)}`,
    {
      what: 'A setting that names a category, subcategory, group or stage that is not there.',
      why: 'The setting has no effect where it was meant to have one.',
      fix: 'Write the name as the landscape does, or remove it.'
    }
  ),
  setting_malformed: rule(
    'warning',
    (setting: string, expected: string) => `${quoted(setting)} should be ${expected}.`,
    {
      what: 'A setting whose value no program can use.',
      why: 'The setting has no effect.',
      fix: 'Write it as described.'
    }
  ),
  setting_ignored: rule('notice', (setting: string, why: string) => `${quoted(setting)} is not followed: ${why}.`, {
    what: 'A setting that is read but not followed.',
    why: 'It does not come along when a landscape moves here. No tracker, remote script or remote picture ever gets in.',
    fix: 'Nothing is to be done; remove it if no other program needs it. A picture is shown once a file of its name lies beside the settings.'
  }),
  setting_reorders_only: rule(
    'notice',
    (category: string, names: string) =>
      `The order of ${quoted(category)} leaves out ${printable(names)}: shown all the same, after the others.`,
    {
      what: 'An order of subcategories that does not name all of them.',
      why: 'Other programs hide what it leaves out; here everything that is listed is shown and counted.',
      fix: 'Remove from the landscape what nobody should see; otherwise name the rest too.'
    }
  ),
  file_not_shown: rule('notice', (file: string) => `The ${file} is checked, but no part of the site shows it.`, {
    what: 'Games that stand beside the landscape.',
    why: 'It does not come along when a landscape moves here; a wrong name in it is told all the same.',
    fix: 'Nothing is to be done; leave the file out of the command if no other program needs it.'
  }),
  guide_link_dead: rule(
    'warning',
    (id: string, proposal?: string) => `The guide has no place ${quoted(`#${id}`)}${meant(proposal && `#${proposal}`)}`,
    {
      what: 'A link within the guide that leads to no section or heading of it.',
      why: 'It is shown as plain text: nobody can follow it.',
      fix: 'Sections and headings are named by their words in small letters, joined by hyphens.'
    }
  ),
  guide_list_unknown: rule(
    'warning',
    (said: string, proposal?: string) =>
      `The guide asks for ${quoted(said)}, which this landscape does not have${meant(proposal)}`,
    {
      what: 'A live list or a link of the guide that selects by something that is not there.',
      why: 'A list is left out, a link shows more than was meant.',
      fix: 'Write it as the address bar does when that is chosen in the filters.'
    }
  ),
  guide_block_unknown: rule(
    'warning',
    (written: string, proposal?: string) =>
      `The guide has ${quoted(written)}, which means nothing here${meant(proposal)}`,
    {
      what: 'A block in double braces that is no live block.',
      why: 'It is shown as it is written.',
      fix: 'There are “{{ items … }}” with a selection, “{{ stages }}”, “{{ openness }}” and “{{ evaluations }}”.'
    }
  ),
  guide_names_nothing: rule(
    'notice',
    (level: string, name: string, proposal?: string) =>
      `The guide has a chapter ${quoted(name)}, but the landscape no ${level} of that name${meant(proposal)}`,
    {
      what: 'A chapter of the guide that is about no category or subcategory.',
      why: 'Chapters of their own are fine; one that was meant for a category stays apart from it.',
      fix: 'Write the name as the landscape does, if it is meant.'
    }
  ),
  game_names_nothing: rule(
    'warning',
    (kind: string, name: string, proposal?: string) =>
      `The question names ${kind} ${quoted(name)}, which the landscape does not have${meant(proposal)}`,
    {
      what: 'A question of the quiz with an answer that the landscape does not have.',
      why: 'The answer is not offered, and the question may have none.',
      fix: 'Write the name as the landscape does, or take the question out.'
    }
  ),

  // Facets
  facet_malformed: rule('error', (reason: string) => `This facet is left out: ${printable(reason)}.`, {
    what: 'A declared facet from which none can be made.',
    why: 'Readers do not get the filter that was meant.',
    fix: 'A facet has a “label” and a “field” such as “extra.specification”, “tag” or “annotations.scope”; “id”, “kinds”, “order” and “none” are up to you.'
  }),
  option_respelled: rule(
    'notice',
    (spelling: string, facet: string, shown: string) =>
      `${quoted(spelling)} is the same option of ${quoted(facet)} as ${quoted(shown)}, written differently.`,
    {
      what: 'A value of a filter in two spellings that differ in capitals, or in spaces and hyphens.',
      why: 'Both are one option under the first spelling; other programs offer two.',
      fix: 'Write it as elsewhere.'
    }
  ),
  facet_empty: rule(
    'notice',
    (label: string, field: string) =>
      `The facet ${quoted(label)} is left out: no item has a value for ${quoted(field)}.`,
    {
      what: 'A declared facet for which no item has a value.',
      why: 'An empty filter would be of no use.',
      fix: 'Check how the field is spelled, or remove the facet.'
    }
  ),

  // Logos
  logo_outside: rule('error', (logo: string) => `${quoted(logo)} is not a file name inside the logo folder.`, {
    what: 'A logo that is named by a way out of the logo folder, or by an address.',
    why: 'Nothing outside the folder is read; the logo is left out.',
    fix: 'Logos are named by file, without folders above.'
  }),
  logo_missing: rule('warning', ofLogo, {
    what: 'A logo that is not in the folder.',
    why: 'The page draws a symbol instead.',
    fix: 'Add the file in the same change as the item; mind its letters.'
  }),
  logo_case_differs: rule('warning', ofLogo, {
    what: 'A logo whose file has the same name in other capitals.',
    why: 'Most servers tell capitals apart: it shows on one machine and not on the other.',
    fix: 'Write the name exactly as the file has it.'
  }),
  logo_not_an_image: rule('warning', ofLogo, {
    what: 'A logo that is no image, whatever its name says.',
    why: 'The page draws a symbol instead.',
    fix: 'Put the image in its place; often a web page or an error was saved under its name.'
  }),
  logo_unreadable: rule('warning', ofLogo, {
    what: 'A logo that cannot be read, or that goes beyond what a logo may need.',
    why: 'The page draws a symbol instead.',
    fix: 'Save it again as a plain SVG.'
  }),
  logo_unsafe_parts: rule('warning', ofLogo, {
    what: 'A logo with a script, an event handler, an animation or a reference to somewhere else.',
    why: 'Such a picture can run code or tell others who looks at it. These parts are left out.',
    fix: 'Remove them from the file.'
  }),
  logo_changed: rule('notice', ofLogo, {
    what: 'A logo that is not drawn quite as its author meant it, or not drawn at all for that.',
    why: 'A wrong logo is worse than none, and its owners mind.',
    fix: 'Save it as a plain SVG: text as outlines, no animation, no effects that only browsers know.'
  }),
  logo_blank: rule('warning', ofLogo, {
    what: 'A logo that shows nothing.',
    why: 'The page draws a symbol instead.',
    fix: 'Replace the file.'
  }),
  logo_raster: rule('notice', ofLogo, {
    what: 'A logo that is, or consists of, pixels.',
    why: 'It blurs on large screens and in print, and it is large.',
    fix: 'Ask the project for an SVG with outlines.'
  }),
  logo_without_viewbox: rule('notice', ofLogo, {
    what: 'An SVG logo without a view box.',
    why: 'Other programs cannot scale it; here its size stands in.',
    fix: 'Add viewBox="0 0 WIDTH HEIGHT" to its first element.'
  }),
  logo_unused: rule('notice', (logo: string) => `No item names the logo ${quoted(logo)}.`, {
    what: 'A file in the logo folder that no item names.',
    why: 'It is left over from a change, or an item names another one by mistake.',
    fix: 'Remove the file.'
  })
};
