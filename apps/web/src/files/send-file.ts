import { receipt, type Endpoint, type Receipt } from '@without-walls/contracts';
import { addressOf, type AddressPart } from '../app/api/address';
import { OfflineError, isCode } from '../app/api/errors';
import { errorOf } from '../app/api/problem';
import { needSignIn } from '../app/sign-in/gate';

type Sending = { params: Record<string, AddressPart>; key: string; onProgress: (share: number) => void; signal: AbortSignal };

/**
 * Sends one file to an endpoint that accepts `multipart/form-data`, with its progress from 0 to 1.
 * Throws ApiError, OfflineError or an AbortError. The same key sends the same file once.
 */
export async function sendFile(endpoint: Endpoint, file: File, sending: Sending): Promise<Receipt> {
  try {
    return await once(endpoint, file, sending);
  } catch (error) {
    if (!isCode(error, 'not_signed_in', 'sign_in_expired') || !(await needSignIn())) throw error;
    return once(endpoint, file, sending);
  }
}

function once(endpoint: Endpoint, file: File, { params, key, onProgress, signal }: Sending): Promise<Receipt> {
  return new Promise((resolve, reject) => {
    // fetch cannot tell how much has gone.
    const request = new XMLHttpRequest();
    request.open(endpoint.method, addressOf(endpoint.path, { params }));
    request.setRequestHeader('X-Requested-With', 'without-walls');
    request.setRequestHeader('Idempotency-Key', key);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(new OfflineError());
    request.onabort = () => reject(new DOMException('The file was not sent', 'AbortError'));
    request.onload = () => {
      if (request.status === 200) return resolve(receipt.parse(JSON.parse(request.responseText)));
      void errorOf(new Response(request.responseText, { status: request.status, statusText: request.statusText })).then(reject, reject);
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}
