/** The nonce the API gave this page; empty where none is asked for. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** The scroll lock of dialogs makes a style element and looks for the nonce under this name. */
export function offerNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: nonce });
}
