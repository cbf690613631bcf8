export { isAtServer } from './at-server';
export { ApiWriter, type UploadOptions, type WriteOptions, type Written } from './api-writer';
export { apiAddress } from './api-address';
export { ChartWording } from './chart-wording';
export { currentProject } from './current-project';
export { dateOf, dayOf, provideDayPicker } from './day-picker';
export { FigureView } from './figure-view';
export { requireAction, requireSession } from './guards';
export { KeptAnswers } from './kept-answers';
export { KeptOnDevice, type KeptAt } from './kept-on-device';
export { LanguageStore } from './language-store';
export { LanguageSwitch } from './language-switch';
export { LocalTextField } from './local-text-field';
export { LocalTextView } from './local-text-view';
export { mayLeave, type Leavable } from './may-leave';
export { pageTitle } from './page-title';
export { ProblemError, problemOf } from './problem-error';
export { ProblemText, type ProblemLine } from './problem-text';
export { ProductMark } from './product-mark';
export { ProjectStore } from './project-store';
export { providePlatform } from './provide-platform';
export { readApi, type ApiRead } from './read-api';
export { readApiAll } from './read-api-all';
export { returnTarget, signInAddress } from './return-target';
export { SessionStore, type SessionState } from './session-store';
export { ThemeStore, type ThemeChoice } from './theme-store';
export { ThemeSwitch } from './theme-switch';
export { ThisTab } from './this-tab';
export {
  decimalSeparator,
  latinDigits,
  looksGrouped,
  numberOf,
  readTypedNumber,
  typedFrom,
  type NumberTrouble,
  type TypedNumber,
} from './typed-number';
export { Wording, type DayLength } from './wording';
export {
  DayPipe,
  FigurePipe,
  InstantPipe,
  LocalTextPipe,
  NumberPipe,
  PluralPipe,
  SharePipe,
  UnitPipe,
  WordsPipe,
} from './wording-pipes';
export { provideWords } from './words';
