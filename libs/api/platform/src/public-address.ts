/**
 * Injects the address at which people reach the product, such as `https://mizan.example` without a slash at its end; null
 * where it wasn't told its own (`PUBLIC_URL`).
 */
export const publicAddress = Symbol('public address');
