/*
 * The rules that IATI publishes as JSON beside its schema, as far as an activity is concerned; for tests, which have an
 * XPath to hand over. https://iatistandard.org/en/iati-standard/203/rulesets/ says what each kind means.
 */

export interface RuleCase {
  ruleInfo?: { id: string; severity: string };
  condition?: string;
  /** Of a rule that holds for identifiers which a list outside of the rule set doesn't know. */
  idCondition?: string;
  paths?: string[];
  prefix?: string[];
  separator?: string;
  one?: string;
  all?: string;
  date?: string;
  less?: string;
  more?: string;
  regex?: string;
  sum?: number;
  min?: number;
  max?: number;
  if?: string;
  then?: string;
  foreach?: string;
  do?: RulesOfKind;
}
type RulesOfKind = Record<string, { cases: RuleCase[] }>;
export type RuleSet = Record<string, RulesOfKind>;

/** Evaluates XPath 1.0 at a node. */
export interface XPath<Node> {
  nodes: (path: string, at: Node) => Node[];
  isTrue: (expression: string, at: Node) => boolean;
  text: (node: Node) => string;
}

/** `error 6.2.2` for every rule about activities that the document breaks, each once. */
export function brokenRules<Node>(rules: RuleSet, root: Node, xpath: XPath<Node>, now: string): string[] {
  const broken = Object.entries(rules)
    .filter(([context]) => !context.startsWith('/iati-organisations'))
    .flatMap(([context, kinds]) => xpath.nodes(context, root).flatMap((at) => brokenAt(kinds, at, xpath, now)));
  return [...new Set(broken)].sort();
}

function brokenAt<Node>(kinds: RulesOfKind, at: Node, xpath: XPath<Node>, now: string): string[] {
  return Object.entries(kinds).flatMap(([kind, { cases }]) =>
    cases.flatMap((rule) => {
      if (rule.condition !== undefined && !xpath.isTrue(rule.condition, at)) return [];
      if (kind === 'loop') {
        const values = new Set(xpath.nodes(rule.foreach ?? '', at).map(xpath.text));
        return [...values].flatMap((value) => brokenAt(filledIn(rule.do ?? {}, value), at, xpath, now));
      }
      const holds = holdsOf(kind, rule, new Values(at, xpath, now));
      return holds ? [] : [`${rule.ruleInfo?.severity} ${rule.ruleInfo?.id}`];
    }),
  );
}

const filledIn = (rules: RulesOfKind, value: string): RulesOfKind =>
  JSON.parse(JSON.stringify(rules).replaceAll('$1', value)) as RulesOfKind;

/** What the paths of a rule find at one place. */
class Values<Node> {
  constructor(
    private readonly at: Node,
    private readonly xpath: XPath<Node>,
    readonly now: string,
  ) {}

  of(paths: readonly string[] = []): string[] {
    return paths.flatMap((path) => this.xpath.nodes(path, this.at).map(this.xpath.text));
  }

  day(path = ''): string | undefined {
    return path === 'NOW' ? this.now : this.of([path])[0];
  }

  isTrue(expression = ''): boolean {
    return this.xpath.isTrue(expression, this.at);
  }
}

function holdsOf<Node>(kind: string, rule: RuleCase, values: Values<Node>): boolean {
  const found = values.of(rule.paths);
  switch (kind) {
    case 'atleast_one':
      return found.length > 0;
    case 'no_more_than_one':
      return found.length <= 1;
    case 'unique':
      return new Set(found).size === found.length;
    case 'startswith':
      return startsRightly(rule, found, values.of(rule.prefix));
    case 'one_or_all':
      return values.of([rule.one ?? '']).length > 0 || allHave(rule.all ?? '', values);
    case 'date_now':
      return (values.day(rule.date) ?? '') <= values.now;
    case 'date_order':
      return inOrder(values.day(rule.less), values.day(rule.more));
    case 'regex_matches':
      return found.every((text) => new RegExp(rule.regex ?? '').test(text));
    case 'no_spaces':
      return found.every((text) => text === text.trim());
    case 'strict_sum':
      return found.length === 0 || found.reduce((sum, text) => sum + Number(text), 0) === rule.sum;
    case 'range':
      return found.every((text) => Number(text) >= (rule.min ?? -Infinity) && Number(text) <= (rule.max ?? Infinity));
    case 'if_then':
      return !values.isTrue(rule.if) || values.isTrue(rule.then);
    default:
      throw new Error(`no such kind of rule here: ${kind}`);
  }
}

/** Approved agencies stand in a list that does not come with the rules: what depends on it is left out. */
function startsRightly({ prefix, separator = '' }: RuleCase, found: string[], prefixes: string[]): boolean {
  if (prefix?.includes('ORG-ID-PREFIX')) return true;
  return found.every((text) => prefixes.some((one) => one !== '' && text.startsWith(`${one}${separator}`)));
}

function allHave<Node>(all: string, values: Values<Node>): boolean {
  switch (all) {
    case 'lang':
      return values.of(['.//narrative[not(@xml:lang)]']).length === 0;
    case 'sector':
      return values.of(['transaction[not(sector)]']).length === 0;
    case 'currency':
      return values.of(['.//value[not(@currency)]']).length === 0;
    default:
      throw new Error(`no such rule for all: ${all}`);
  }
}

/** Strictly: a period of no length is none. */
function inOrder(less: string | undefined, more: string | undefined): boolean {
  return less === undefined || more === undefined || less < more;
}
