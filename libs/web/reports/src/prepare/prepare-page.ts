import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  paths,
  reportFiles,
  type Framework,
  type Overview,
  type Preparation,
  type ReportSummary,
} from '@mizan/contract';
import {
  behindStatuses,
  languages,
  reportFacts,
  reportTexts,
  todayIn,
  type Language,
  type LocalText,
} from '@mizan/domain';
import {
  apiAddress,
  ApiWriter,
  LanguageStore,
  type Leavable,
  LocalTextView,
  ProblemError,
  ProblemText,
  ProjectStore,
  readApi,
  SessionStore,
  Wording,
  WordsPipe,
} from '@mizan/web/platform';
import { ErrorState, LoadingSkeleton, ProgressBar } from '@mizan/web/ui';
import { documentKinds } from '../documents/document-kinds';
import { LanguageChoice } from '../language-choice';
import { ReportWording } from '../report-wording';
import { FreezePanel } from './freeze-panel';
import { LackList, type AskedText } from './lack-list';
import { PrepareForm } from './prepare-form';
import { partsOf, type PartGroup, type ReportPart } from './report-parts';
import { editorId, SectionEditor } from './section-editor';
import { TextDesk } from './text-desk';

/** Milliseconds after a text arrived before what is missing is asked anew: people go on to the next field. */
const settled = 1_500;

/** Preparing a report: what is missing, its texts, how it will look, and freezing it. */
@Component({
  selector: 'mz-prepare-page',
  imports: [
    ErrorState,
    FreezePanel,
    LackList,
    LanguageChoice,
    LoadingSkeleton,
    LocalTextView,
    MatButton,
    PrepareForm,
    ProgressBar,
    RouterLink,
    SectionEditor,
    WordsPipe,
  ],
  providers: [TextDesk],
  templateUrl: './prepare-page.html',
  styleUrl: './prepare-page.scss',
  host: { '(window:online)': 'sendAll()', '(window:pagehide)': 'sendAll()' },
})
export class PreparePage implements Leavable {
  readonly project = input.required<string>();
  /** Id of the report being prepared, from the route. */
  readonly preparation = input.required<string>();

  private readonly router = inject(Router);
  private readonly api = inject(ApiWriter);
  private readonly injector = inject(Injector);
  private readonly wording = inject(Wording);
  private readonly texts = inject(ReportWording);
  private readonly problems = inject(ProblemText);
  private readonly page = inject(LanguageStore);
  private readonly about = inject(ProjectStore).project;
  protected readonly session = inject(SessionStore);
  protected readonly desk = inject(TextDesk);

  protected readonly read = readApi<Preparation>(() => paths.preparation(this.project(), this.preparation()));
  /** Once frozen or given up it stays on the page with what was typed, so that nothing vanishes under the hands. */
  protected readonly report = linkedSignal<Preparation | undefined, Preparation | undefined>({
    source: this.read.value,
    computation: (read, before) => {
      const last: Preparation | undefined = before?.value;
      return read ?? (last?.id === this.preparation() ? last : undefined);
    },
  });
  private readonly frameworkRead = readApi<Framework>(() => paths.framework(this.project()));
  protected readonly today = computed(() => todayIn(this.about()?.timeZone ?? 'UTC', new Date()));
  private readonly overviewRead = readApi<Overview>(() => {
    const to = this.report()?.to;
    if (to === undefined || this.about() === undefined) return undefined;
    return `${paths.overview(this.project())}?asOf=${to < this.today() ? to : this.today()}`;
  });

  protected readonly framework = this.frameworkRead.value;
  protected readonly failure = computed(() => {
    const problem = this.read.problem() ?? this.frameworkRead.problem() ?? this.overviewRead.problem();
    return problem === null ? '' : this.problems.sentence(problem);
  });
  /** Frozen or given up meanwhile. */
  protected readonly isGone = computed(() => this.read.problem()?.code === 'not-found');
  protected readonly groups = computed(() => {
    const [framework, overview] = [this.framework(), this.overviewRead.value()];
    return framework && overview ? partsOf(framework, overview) : [];
  });
  protected readonly titles = computed(
    () =>
      new Map<string, LocalText>(
        this.groups().flatMap(({ parts }) => parts.flatMap(({ section, title }) => (title ? [[section, title]] : []))),
      ),
  );
  /** Those in which the project reports, then the others. */
  protected readonly languages = computed(() => {
    const first = this.about()?.languages ?? [];
    return [...first, ...languages.filter((language) => !first.includes(language))];
  });
  protected readonly language = linkedSignal<Language>(() => {
    const page = this.page.language();
    const [first] = this.languages();
    return this.about()?.languages.includes(page) ? page : (first ?? page);
  });
  protected readonly startsOn = computed(() => this.about()?.startsOn ?? '');
  protected readonly isChanging = signal(false);
  protected readonly isGivingUp = signal(false);
  /** Indicators that nobody has to explain are shown when asked for. */
  protected readonly showsAll = signal(false);
  protected readonly news = signal('');

  protected readonly written = computed(() => {
    const framework = this.framework();
    const report = this.report();
    if (!framework || !report) return { done: 0, all: 0, share: 0 };
    const inUse = (pieces: readonly { retired: boolean }[]) => pieces.filter(({ retired }) => !retired).length;
    const all = reportFacts.length + reportTexts.length + inUse(framework.results) + inUse(framework.activities);
    const done = all - report.lacks.filter(({ kind }) => kind === 'not-written').length;
    return { done, all, share: done / all };
  });
  protected readonly writtenText = computed(() =>
    this.wording.words('reports.prepare.written', {
      done: this.wording.number(this.written().done),
      all: this.wording.number(this.written().all),
    }),
  );
  protected readonly span = computed(() => {
    const report = this.report();
    return report ? this.texts.span(report) : '';
  });
  protected readonly standing = computed(() => {
    const states = this.desk.states();
    const worst = (['clashing', 'refused', 'unsent', 'sending', 'typing'] as const).find((state) => states.has(state));
    if (worst === undefined) return this.wording.words('reports.prepare.all-saved');
    const words = this.wording.words(`reports.prepare.whole.${worst}`);
    return this.desk.keeps() ? words : `${words} ${this.wording.words('reports.prepare.unkept')}`;
  });
  protected readonly previews = computed(() =>
    documentKinds(reportFiles).toRead.map(({ file }) => ({
      file,
      address: apiAddress(paths.preview(this.project(), this.preparation(), file, this.language())),
    })),
  );
  protected readonly loading = computed(() => this.wording.words('reports.prepare.loading'));

  constructor() {
    effect(() => {
      const report = this.read.value();
      if (report) untracked(() => this.desk.begin(this.project(), report));
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      if (this.desk.answered() === 0) return;
      clearTimeout(timer);
      timer = setTimeout(() => this.read.reload(), settled);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }

  isSettled(): boolean {
    void this.desk.sendAll();
    const states = this.desk.states();
    return !states.has('unsent') && !states.has('clashing') && !states.has('refused');
  }

  drop(): void {
    this.desk.dropAll();
  }

  protected sendAll(): void {
    void this.desk.sendAll();
  }

  protected isShown(group: PartGroup['key'], part: ReportPart): boolean {
    if (group !== 'indicators' || this.showsAll()) return true;
    const isBehind = part.status !== null && behindStatuses.includes(part.status);
    return isBehind || this.desk.textAt({ section: part.section, language: this.language() }).typed !== '';
  }

  protected go({ section, language }: AskedText): void {
    if (language !== null) this.language.set(language);
    if (section.startsWith('indicator:')) this.showsAll.set(true);
    afterNextRender(() => document.getElementById(editorId({ section }))?.focus(), { injector: this.injector });
  }

  protected changed(): void {
    this.isChanging.set(false);
    this.read.reload();
  }

  protected retry(): void {
    for (const read of [this.read, this.frameworkRead, this.overviewRead]) if (read.problem()) read.reload();
  }

  protected async done(frozen: ReportSummary): Promise<void> {
    await this.router.navigate(['/', this.project(), 'reports'], { state: { frozen: frozen.id } });
  }

  protected async giveUp(): Promise<void> {
    const report = this.report();
    if (!report) return;
    try {
      await this.api.delete(paths.preparation(this.project(), report.id), { ifMatch: `"${report.version}"` });
      this.desk.dropAll();
      await this.router.navigate(['/', this.project(), 'reports']);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.news.set(this.problems.sentence(error.problem));
    }
  }
}
