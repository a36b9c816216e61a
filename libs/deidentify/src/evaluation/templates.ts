/** Sentences and short letters with slots; both halves of the evaluation use every second one. */
export const TEMPLATES: readonly string[] = `
Thank you for seeing Mr {family}, a 58-year-old lorry driver from {village}, with low back pain since {date}. NHS number {nhs}.
Re: {full}, DOB {date}, {street}, {postcode}. Tel {phone}. Hospital no. {hospitalNumber}.
Dear Dr {family}, I reviewed this lady in clinic on {date}. She lives in {town} with her husband {given} and their son {given}.
Pt is {given}, 44F, works at {employer} as a picker. Pain since a fall at work in {month}. Registered at {surgery}.
{given} reports 8/10 burning pain in the left foot. Previously under {hospital}. Her daughter {given} drives her to appointments.
Discussed with {family} yesterday, who agrees to trial pregabalin 75mg bd. Next review by {full}.
CHI {chi}. Resident of {home}, aged {age90}, dementia, on buprenorphine patch. NOK: {full} ({phone}).
NI number {nino}, ESA claim ongoing. Former pupil of {school}. Plays for {club}.
He served four years in {prison} and was released on {date}. Now lives near {village}. Email {email}.
{full} (DOB: {date}) attended with her sister {given}. Opioid contract signed on {date}. Car reg {vehicle}.
Spinal cord stimulator implanted at {hospital} on {date}, serial number {device}. Surgeon was Mr {family}.
She teaches at {school} in {village} and worships at {church}. Knee pain for 6/12, worse on stairs, 4/5 power L5.
Letter from {full}, consultant in pain medicine, dated {date}: "We have nothing further to offer Mrs {family}."
Patient {given} {family} was involved in a road traffic collision near {village} on {date}. Solicitor handling claim ref {policy}.
SH: lives with partner {given} in {village}. Works for {employer}. Smokes 10/day. PHQ-9 18.
Seen by physiotherapist {full} at {surgery}. TENS helped 3/7. Repeat in 6/52.
Insurance policy number {policy}; GP is Dr {full} at {surgery}, {town}.
Fundraising page {url} set up by her brother {given}. Please call {given} on {phone}.
Mum, {given}, says he missed school at {school} 3/7 last week. Hypermobile, Beighton 7/9.
Interpreter needed. {given} moved here from {town} in {month}. MRI L-spine {date} showed L4/5 disc bulge.
Master {given} {family}, aged 9, headache. Father {given} has migraine. Attends {school}.
Ms {family} (hospital number {hospitalNumber}) rang from {phone} to cancel. Rebooked for {date}.
Widow of {given} {family}; lives at {street}, {village} {postcode}. Uses a Zimmer frame.
The carer, {full}, emails from {email}. Carer's allowance, NINO {nino}.
{family} was admitted under Prof {family} at {hospital} between {date} and {date} with CRPS of the right hand.
Worked as a welder at {employer} for 22 years, then at a garden centre in {village}. Goes to {church} on Sundays.
Pain diary kept by {given}: worst after golf at {club}. Sleeps 4 hours. Naproxen stopped {month}.
Patient's neighbour {given} {family} found her on the floor on {date}. Taken to {hospital}.
NHS No: {nhs}. Mr {given} {family}. Problem: whiplash. Sees chiropractor {full} privately in {town}.
{given} has tried amitriptyline, duloxetine and gabapentin. {given} is worried about weight gain.
{full} is a 67-year-old retired nurse who lives alone in {village}. Oswestry 54%.
Transferred from {prison} to {hospital} on {date} for a nerve root block.
Her employer, {employer}, has offered light duties. OH physician Dr {family} wrote on {date}.
Vehicle {vehicle} was written off in the accident on {date}. Claim {policy}. Now avoids driving to {town}.
What are the non-opioid options for {full}, a 71-year-old man from {usCity} with MRN {mrn} seen on {date}?
Patient {full}, SSN {ssn}, called from {usPhone} about her gabapentin refill at {usHospital}.
47yo male {given} {family} from {usCity}, post-op day 3 after lumbar fusion at {usHospital}, MRN: {mrn}. Best bowel regimen?
Is duloxetine safe with tramadol for {full} (DOB {date}, phone {usPhone}), followed by Dr. {family} at {usHospital}?
Review opioid taper for Mrs. {family}, {usCity}, account number {mrn}, email {email}.
Compare spinal cord stimulation outcomes for {given} {family} admitted {date} to {usHospital} in {usCity}.
`.trim().split('\n');

/** Carriers for single names, to see how each form is found by itself. */
export const NAME_CARRIERS: readonly string[] = [
  'Reviewed {x} today, who reports ongoing neuropathic pain in the feet.',
  'Pain clinic review: {x} has been sleeping poorly since the last injection.',
  'I spoke with {x} about pacing and a slow opioid taper.',
  'Plan agreed with {x} and the wider team; review in 6/52.',
  'We asked {x} to keep a pain diary. Power 4/5 throughout.',
  'On examination {x} was tender over L4/5 with a normal gait.',
];
