// An entry of its own: forms and overlays are not needed to read a page.
export { AskReason } from './ask-reason';
export type { ReasonWords } from './reason-dialog';
export { SideSheet } from './side-sheet';
