import { ENGLISH, FLAG } from '../lists/flags.js';
import { listed } from '../lists/lists.js';

const MEDICAL_END =
  /(?:itis|osis|opathy|opathic|algia|algic|ectomy|ectomies|otomy|ostomy|plasty|plasties|scopy|scopic|graphy|graphic|aemia|emia|aemic|uria|omas|plegia|plegic|paresis|desis|trophy|trophic|penia|penic|cytosis|cyte|cytes|genic|rrhoea|rrhea|rrhagia|lysis|lytic|lytics|megaly|malacia|sclerosis|stenosis|phagia|phasia|plasia|pnoea|pnea|kinesia|esthesia|aesthesia|esthetic|aesthetic|ometry|therapy|therapies|vertebral|articular|muscular|neural|spinal|costal|cranial|lateral|inflammatory|depressant|depressants|convulsant|convulsants|biotic|biotics|emetic|emetics|coagulant|coagulants|coagulated|viral|virals|opioid|opioids|receptor|inhibitor|blocker|blockers|agonist|antagonist)$/;
const PREFIX =
  /^(?:post|pre|non|anti|hyper|hypo|neuro|psycho|cardio|myo|osteo|arthro|gastro|poly|micro|macro|inter|intra|sub|supra|infra|trans|peri|para|hemi|multi|over|under|re|un|dis|de|co|bi|tri|retro|antero|postero|latero|thoraco|cervico|lumbo|sacro|immuno|broncho|hepato|nephro|cysto|dermato|haemato|hemato|spondylo|radiculo|myelo|electro|echo|phono|photo|thermo|cryo|radio|ultra|extra|auto|tele|physio|pharmaco|uro|gynae|mis|semi|self|mono|uni|pseudo|bio|video|cyber|web|down|up|out|off|on|in|fore|after|mid|counter|cross)/;
const SUFFIXES = ['s', 'es', 'ed', 'ing', 'ly', 'al', 'ally', 'er', 'ers', 'ness', 'ity', 'ous', 'less', 'ful', 'able', 'ation', 'isation', 'ization', 'ised', 'ized', 'ic', 'ical', 'ive', 'ism', 'ist', 'ists', 'like', 'y', 'd', 'r', 'ment', 'ary'];
const SHORTEST_STEM = 4;

const known = (stem: string): boolean => stem.length >= SHORTEST_STEM && (listed(stem) & (FLAG.COMMON | FLAG.WORD)) !== 0;

/** Whether a word that no list holds is built from a dictionary word or from medical Greek and Latin. */
export function isBuiltWord(folded: string): boolean {
  if (folded.length < 6) return false;
  if (MEDICAL_END.test(folded)) return true;
  for (const suffix of SUFFIXES) {
    if (!folded.endsWith(suffix)) continue;
    const stem = folded.slice(0, -suffix.length);
    if (known(stem) || (suffix.length > 1 && known(`${stem}e`))) return true;
  }
  const prefix = PREFIX.exec(folded)?.[0];
  if (prefix === undefined) return false;
  const rest = folded.slice(prefix.length);
  return rest.length >= 4 && (listed(rest) & ENGLISH) !== 0;
}
