/**
 * Who will read the figures: for donors small groups, the names of those who logged and whatever is not approved are
 * withheld; a report reads as a donor does, of its own days alone, and names nobody.
 */
export type Reader = 'team' | 'donor' | 'report';
