/** The nonce the API gave this page, for style elements made in script; empty where none is asked for. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
