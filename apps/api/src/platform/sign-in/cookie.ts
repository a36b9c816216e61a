/** `__Host-` binds the cookie to this host, to https (or localhost) and to the whole path. */
export const cookieName = '__Host-sign-in';
export const cookieOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
/** Of a browser that opened a guest's link. A member who is signed in stays who they are. */
export const guestCookieName = '__Host-guest';
