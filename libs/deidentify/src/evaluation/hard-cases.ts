import { marked, type Labelled } from './generate.js';
import type { Half } from './slots.js';
import { half } from './slots.js';

/** Written by hand: every trap met so far, and the ones expected. Identifiers stand in double brackets. */
const CASES = `
[[NAME:john smith]] attended with his wife [[NAME:sarah]]. gp is dr [[NAME:patel]].
Seen with [[NAME:ADEBAYO OKONKWO]] today, who is on MST 30mg BD.
[[NAME:J. R. Whitcombe]] was reviewed; [[NAME:Whitcombe]] is keen on a PMP.
Patient [[NAME:Jо\u200bhn Smіth]] (look-alike letters) has CRPS.
Name: [[NAME:Joy Summers]]. Sex: F. Age: 45. Problem: Bell's palsy and Parkinson's disease.
Dr [[NAME:Parkinson]] and Mrs [[NAME:Bell]] met; Tinel's sign negative, Oswestry 40%.
[[NAME:j o h n]] came alone. Pain 10/10, slept 3/7 nights, L4/5 disc.
The patient's surname is [[NAME:Young]]. She saw Mr [[NAME:Cook]] about her hip.
Lives in [[PLACE:Beer]], works in [[PLACE:Reading]] and was born in [[PLACE:Nice]].
Letter to [[NAME:Zoë Ångström]] and [[NAME:Søren Kjærgaard]] about Lyrica.
Her daughters [[NAME:Lily]], [[NAME:Rose]] and [[NAME:May]] help. Her mood is lily-livered at best.
[[NAME:Mr J.]] was admitted. [[NAME:JS]] is a 45-year-old man with LBP.
Call [[PHONE:0113 496 0188]] or [[PHONE:+44 7700 900 461]]; bleep [[PHONE:4471]].
DOB [[DATE:3.4.57]]; seen [[DATE:the 5th of May 2021]] and [[DATE:Sept 9, 2020]]; BP 120/80, 5/21 joints tender.
NHS [[NHS:943 476 5919]] and mistyped NHS number [[NHS:943 476 5918]].
Works for [[ORG:Booths]] in [[PLACE:Ilkley]]; her son goes to [[ORG:Ilkley Grammar School]].
[[NAME:Nguyen Thi Minh]]\u00a0has a BMI of 31. Her partner is called [[NAME:Summer]].
Under [[NAME:van der Berg]] at [[FACILITY:Hull Royal Infirmary]] since 2015.
Mother [[NAME:Siân]] died of MI; sister [[NAME:Cerys]] has RA. Father had CABG.
[[NAME:OKAFOR, Chidi]] - [[DATE:2021-03-14]] - MRI L-spine. Known to [[NAME:M. Achterberg]].
She is the ex-wife of [[NAME:Dwayne]], who lives near [[PLACE:Nether Poppleton]].
Email [[EMAIL:jo.bloggs (at) gmail (dot) com]] or @ [[URL:www.joblogs-joinery.co.uk]].
Passport [[ID:533380006]]; driving licence [[ID:MORGA657054SM9IJ]]; SSN [[ID:219-09-9999]].
Aged [[AGE90:97]], lives at [[ORG:Glebe House Nursing Home]], [[PLACE:Wetherby]].
The patient [[NAME:Will]] will need a stick. [[NAME:Will]] has tried TENS. May need injection in May.
Reviewed by [[NAME:Sister Bernadette]] and [[NAME:Nurse Adaora Nwosu]].
Known as [[NAME:Bunny]]. Nickname [[NAME:Tiny]]. Prefers to be called [[NAME:Alex]].
He was on duty at [[FACILITY:Leeds General Infirmary]] on [[DATE:Christmas Day 2019]].
[[NAME:Mohammed Abdul-Rahman ibn Yusuf]] attends [[ORG:Makkah Mosque]]. Ramadan affects doses.
Seen at [[FACILITY:Chapel Allerton Hospital]] with [[NAME:Ms O’Neill-Byrne]]; carpal tunnel release planned.
Patient [[NAME:Margaret
Thornbury]] attended. Amitriptyline stopped.
[[NAME:Srnith]] and [[NAME:J0hn]] are misread. Vitamin B12 low.
IP [[IP:192.168.14.3]] logged in as username: [[URL:kelly_b88]].
Tenerife accident [[DATE:14/8/19]]; insurer ref [[ID:AV/2219/88]]; lorry reg [[VEHICLE:PN67 XWD]].
`.trim().split(/\n(?!Thornbury)/);

export function hardCases(which: Half): Labelled[] {
  return half(CASES, which).map((source, index) => marked(`hard-${which}-${index}`, source));
}
