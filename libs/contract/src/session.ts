import type { Language, Role } from '@mizan/domain';

/** Body of `POST /api/session`. */
export interface Credentials {
  email: string;
  password: string;
}

/** The signed-in person, as the page may know them. */
export interface SessionUser {
  email: string;
  name: string;
  role: Role;
  language: Language;
}

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
