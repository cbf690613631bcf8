const segment = encodeURIComponent;

/** Every address of the API, relative to its base `/api`. */
export const paths = {
  session: () => 'session',
  demonstration: () => 'demonstration',
  sdg: () => 'sdg',
  projects: () => 'projects',
  project: (project: string) => `projects/${segment(project)}`,
  framework: (project: string) => `projects/${segment(project)}/framework`,
  result: (project: string, code: string) => `projects/${segment(project)}/results/${segment(code)}`,
  activity: (project: string, code: string) => `projects/${segment(project)}/activities/${segment(code)}`,
  axis: (project: string, code: string) => `projects/${segment(project)}/axes/${segment(code)}`,
  axisFigures: (project: string, code: string) => `${paths.axis(project, code)}/figures`,
  periods: (project: string) => `projects/${segment(project)}/periods`,
  period: (project: string, code: string) => `${paths.periods(project)}/${segment(code)}`,
  periodLock: (project: string, code: string) => `${paths.period(project, code)}/lock`,
  periodUnlock: (project: string, code: string) => `${paths.period(project, code)}/unlock`,
  overview: (project: string) => `projects/${segment(project)}/overview`,
  timeline: (project: string) => `projects/${segment(project)}/timeline`,
  /** Since `?since=` a day, else since the last report. */
  changes: (project: string) => `projects/${segment(project)}/changes`,
  indicator: (project: string, code: string) => `projects/${segment(project)}/indicators/${segment(code)}`,
  indicatorPlans: (project: string, code: string) => `${paths.indicator(project, code)}/plans`,
  progress: (project: string, code: string) => `${paths.indicator(project, code)}/progress`,
  /** By categories, over the reporting periods. */
  breakdown: (project: string, code: string) => `${paths.indicator(project, code)}/breakdown`,
  values: (project: string, code: string) => `${paths.indicator(project, code)}/values`,
  value: (project: string, code: string, id: string) => `${paths.values(project, code)}/${segment(id)}`,
  valueStep: (project: string, code: string, id: string, step: string) =>
    `${paths.value(project, code, id)}/${segment(step)}`,
  valueHistory: (project: string, code: string, id: string) => `${paths.value(project, code, id)}/history`,
  /** `PUT` a file with its title as a form, or `DELETE`. */
  valueEvidence: (project: string, code: string, id: string, evidence: string) =>
    `${paths.value(project, code, id)}/evidence/${segment(evidence)}`,
  /** The file itself. */
  evidence: (evidence: string) => `evidence/${segment(evidence)}`,
  evidenceRoom: (project: string) => `projects/${segment(project)}/evidence-room`,
  /** Every value of the project that waits for somebody, for the review page. */
  projectValues: (project: string) => `projects/${segment(project)}/values`,
  preparations: (project: string) => `projects/${segment(project)}/preparations`,
  preparation: (project: string, id: string) => `${paths.preparations(project)}/${segment(id)}`,
  preparationText: (project: string, id: string, section: string, language: string) =>
    `${paths.preparation(project, id)}/texts/${segment(section)}/${segment(language)}`,
  /** A document as it would be frozen now, marked as a draft. */
  preview: (project: string, id: string, file: string, language: string) =>
    `${paths.preparation(project, id)}/preview/${segment(file)}?lang=${segment(language)}`,
  reports: (project: string) => `projects/${segment(project)}/reports`,
  report: (project: string, id: string) => `${paths.reports(project)}/${segment(id)}`,
  /** A document of a report: `workbook.xlsx`, `report.pdf`… */
  document: (project: string, id: string, file: string, language: string) =>
    `${paths.report(project, id)}/${segment(file)}?lang=${segment(language)}`,
  /** One indicator's chart, as the report has it. */
  reportChart: (project: string, id: string, code: string, language: string) =>
    `${paths.report(project, id)}/charts/${segment(code)}.svg?lang=${segment(language)}`,
  /** Several documents as one ZIP: asked for, how it stands, and itself. */
  packages: (project: string, id: string) => `${paths.report(project, id)}/packages`,
  /** One of `packages` or `sharedPackages`. */
  packageOf: (packages: string, of: string) => `${packages}/${segment(of)}`,
  package: (project: string, id: string, of: string) => paths.packageOf(paths.packages(project, id), of),
  packageFile: (project: string, id: string, of: string) => `${paths.package(project, id, of)}/package.zip`,
  workbook: (project: string, id: string, language: string) => paths.document(project, id, 'workbook.xlsx', language),
  /** Who has downloaded what of a report. */
  downloads: (project: string, id: string) => `${paths.report(project, id)}/downloads`,
  shareLinks: (project: string) => `projects/${segment(project)}/share-links`,
  shareLink: (project: string, id: string) => `${paths.shareLinks(project)}/${segment(id)}`,
  shareLinkRevoke: (project: string, id: string) => `${paths.shareLink(project, id)}/revoke`,
  /** What a share link leads to; needs no session. */
  shared: (token: string) => `shared/${segment(token)}`,
  sharedDocument: (token: string, id: string, file: string, language: string) =>
    `${paths.shared(token)}/reports/${segment(id)}/${segment(file)}?lang=${segment(language)}`,
  /** One large document of a shared report made in the background, for who then downloads it. */
  sharedPackages: (token: string, id: string) => `${paths.shared(token)}/reports/${segment(id)}/packages`,
  /** The frozen report that has a SHA-256; needs no session. */
  verify: (sha256: string) => `verify/${segment(sha256)}`,
} as const;
