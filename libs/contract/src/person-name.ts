/** People are named to people by name; the address tells namesakes apart. */
export interface PersonName {
  email: string;
  name: string;
}
