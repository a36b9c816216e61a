import { createContext } from 'react';

/** The page's nonce, which the content security policy asks of style elements made in script. */
export const NonceContext = createContext('');
