import type { Language, Role } from '@mizan/domain';

/** Body of `POST /api/session`. */
export interface Credentials {
  email: string;
  password: string;
}

/** The signed-in person, as the page may know them. */
export interface SessionUser {
  /** Sent back as `X-Mizan-Person`. */
  id: string;
  email: string;
  name: string;
  role: Role;
  language: Language;
}

/**
 * Header of a request: id of the person whose page it comes from; a page sends it with every write. Where somebody else is
 * signed in by then, the API refuses it (401 `other-person`); without it, whoever is signed in asks.
 */
export const personHeader = 'X-Mizan-Person';

/** Answer of `POST` and `GET /api/session`. */
export interface Session {
  user: SessionUser;
}

/** Answer of `GET /api/demonstration`, only where the server is one. */
export interface Demonstration {
  accounts: { email: string; role: Role }[];
  password: string;
}

/** Cookie in which the page tells the server the language that it was last shown in. */
export const languageCookie = 'mizan_language';

/** Cookie by which the page tells its server whether `light` or `dark` was chosen on this device. */
export const themeCookie = 'mizan_theme';
