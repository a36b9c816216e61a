import type { Find } from '../rules.js';
import { bounded, scan, whole } from './scan.js';
import { scanWithin, windowsAround } from './windows.js';

const URL = /(?<![\p{L}\p{N}@])(?:h(?:tt|xx)ps?:\/\/|www\.)[^\s<>"'()[\]{}]{3,300}/giu;
const DOMAIN = /(?<![\p{L}\p{N}@.\-/])(?:[a-z\d](?:[a-z\d\-]{0,61})\.){1,4}(?:com|org|net|co\.uk|org\.uk|nhs\.uk|ac\.uk|gov\.uk|sch\.uk|uk|io|info|me|biz|edu|gov|eu|ie|ca|us|wales|scot|cymru|app|dev|health|clinic)(?:\/[^\s<>"'()]{0,200})?(?![\p{L}\p{N}])/giu;
const TOP_LEVEL = /\.(?:com|org|net|co|nhs|ac|gov|sch|uk|io|info|me|biz|edu|eu|ie|ca|us|wales|scot|cymru|app|dev|health|clinic)(?![a-z\d])/gi;
const COLONS = /[\da-f]:[\da-f]{0,4}:/gi;
const PUBLIC_SITE = /^(?:https?:\/\/)?(?:www\.)?(?:[a-z\-]+\.)?(?:nice\.org\.uk|nhs\.uk|bnf\.org|gov\.uk|who\.int|cochrane\.org|cochranelibrary\.com|pubmed\.gov|nih\.gov|cdc\.gov|fda\.gov|bmj\.com|rcgp\.org\.uk|rcoa\.ac\.uk|fpm\.ac\.uk|britishpainsociety\.org|patient\.info|versusarthritis\.org|livewellwithpain\.co\.uk|mypainscale\.com|flippinpain\.co\.uk|paintoolkit\.org|uptodate\.com|medscape\.com|tamethebeast\.org|retrainpain\.org|csp\.org\.uk|rcn\.org\.uk|rpharms\.com|bps\.org\.uk|iasp-pain\.org|efic\.org|sps\.nhs\.uk|mind\.org\.uk|samaritans\.org|migrainetrust\.org|backcare\.org\.uk|arthritisaction\.org\.uk|fmauk\.org|endometriosis-uk\.org|nras\.org\.uk|nass\.co\.uk|ehlers-danlos\.org|sign\.ac\.uk|medicines\.org\.uk|pain-education\.co\.uk|mayoclinic\.org|hopkinsmedicine\.org|wikipedia\.org|nejm\.org|thelancet\.com|clinicaltrials\.gov|mhra\.gov\.uk)(?:\/|$)/i;
const IPV4 = bounded('(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}');
const IPV6 = /(?<![\p{L}\p{N}:])(?:[\da-f]{1,4}:){7}[\da-f]{1,4}(?![\p{L}\p{N}:])|(?<![\p{L}\p{N}:])(?:[\da-f]{1,4}:){1,6}:(?:[\da-f]{1,4}:){0,5}[\da-f]{1,4}(?![\p{L}\p{N}:])/giu;
const HANDLE = /(?<![\p{L}\p{N}@.])@[a-z][\w.]{2,30}/giu;
const SOCIAL = bounded('(?:facebook|instagram|insta|twitter|tiktok|snapchat|linkedin|telegram|skype|discord|youtube|reddit|whatsapp|x)(?: (?:name|handle|user(?:name)?|account|profile|page|id|channel))?(?: is|:| -| as| under| called| named)[ ]{1,2}[@"\']?(?<value>[a-z][\\w.\\-]{3,30})', 'giu');
const SOCIAL_WORD = /facebook|insta|twitter|tiktok|snapchat|linkedin|telegram|skype|discord|youtube|reddit|whatsapp|\bx (?:handle|account|profile|user)|user ?name|login|screen name|handle|gamertag/gi;
const USERNAME = bounded('(?:user ?name|login|screen name|handle|gamertag)(?: is|:| -)[ ]{1,2}[@"\']?(?<value>[a-z][\\w.\\-]{2,30})', 'giu');

const isPublic = (address: string): boolean => PUBLIC_SITE.test(address);

function group(match: RegExpExecArray): { start: number; end: number } {
  const value = match.groups?.['value'] ?? '';
  const start = match.index + match[0].lastIndexOf(value);
  return { start, end: start + value.length };
}

/** Web addresses, internet addresses and names in social media; national guidance and charities are left alone. */
export function findWeb(text: string): Find[] {
  const address = (m: RegExpExecArray): Find | undefined => (isPublic(m[0]) ? undefined : { ...whole(m), rule: 'url' });
  const addresses = [...scan(text, URL, address), ...scanWithin(text, windowsAround(text, TOP_LEVEL, 80, 220), DOMAIN, address)];
  const version = (m: RegExpExecArray): boolean => /(?:version|v\.?|release|firmware)\s*$/i.test(text.slice(Math.max(0, m.index - 12), m.index));
  return [
    ...addresses,
    ...scan(text, IPV4, (m) => (version(m) ? undefined : { ...whole(m), rule: 'ip' })),
    ...scanWithin(text, windowsAround(text, COLONS, 24, 40), IPV6, (m) => ({ ...whole(m), rule: 'ip' })),
    ...scan(text, HANDLE, (m) => ({ ...whole(m), rule: 'handle' })),
    ...scanWithin(text, windowsAround(text, SOCIAL_WORD, 0, 60), SOCIAL, (m) => (/[_.\d]/.test(m.groups?.['value'] ?? '') || /["'@]/.test(m[0]) || /(?:handle|user|account|profile)/i.test(m[0]) ? { ...group(m), rule: 'handle' } : undefined)),
    ...scanWithin(text, windowsAround(text, SOCIAL_WORD, 0, 60), USERNAME, (m) => ({ ...group(m), rule: 'handle' })),
  ];
}
