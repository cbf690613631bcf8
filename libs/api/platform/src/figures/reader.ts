/**
 * Who will read the figures: for donors small groups, the names of those who logged and whatever is not approved are
 * withheld; a report reads as a donor does, and of its own days alone.
 */
export type Reader = 'team' | 'donor' | 'report';
