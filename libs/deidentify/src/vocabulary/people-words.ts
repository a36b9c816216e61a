/** Titles; those of the second list belong to health and care workers. */
export const TITLES = 'mr mrs ms miss mx mstr master sir dame lady lord rev reverend father fr pastor imam rabbi capt captain sgt sergeant major colonel col lt lieutenant judge cllr councillor madam mme monsieur herr frau señor senora sra sr hon';
export const CLINICAL_TITLES = 'dr drs doctor prof professor sister nurse matron midwife';

/** Work in health and care; a name often follows. */
export const CLINICAL_ROLES = `gp consultant surgeon physio physiotherapist psychologist psychiatrist pharmacist nurse midwife registrar neurologist rheumatologist neurosurgeon anaesthetist orthopaedic radiologist osteopath chiropractor podiatrist dietitian counsellor therapist ot ahp anp doctor specialist
cardiologist gastroenterologist gynaecologist urologist dermatologist oncologist paediatrician geriatrician haematologist endocrinologist nephrologist practitioner paramedic dentist optometrist caseworker keyworker clinician coordinator locum sho spr receptionist hcp hca cpn receptionist prescriber facilitator attending resident physician intern np pa rn`;

/** Family, household and others around a person, with the words to write in place of the name. */
export const RELATIONS = `son daughter wife husband partner mother mum mom mam mummy father dad daddy brother sister aunt auntie aunty uncle nephew niece cousin grandson granddaughter grandmother grandfather grandma grandad granddad granny nan nana nanna gran grandpa grandparent grandchild carer caregiver neighbour neighbor friend boyfriend girlfriend fiance fiancee
ex exhusband exwife ex-husband ex-wife ex-partner stepson stepdaughter stepmother stepfather stepdad stepmum stepbrother stepsister twin twins child baby boy girl spouse colleague boss manager supervisor employer landlord landlady solicitor housemate flatmate roommate lodger godmother godfather half-brother half-sister
brother-in-law sister-in-law mother-in-law father-in-law son-in-law daughter-in-law sibling sons daughters children kids brothers sisters parents guardian nok bestfriend co-worker coworker teacher headteacher coach sweetheart foster-mother foster-father foster-son foster-daughter interpreter chaperone advocate lawyer mate pal lad lass toddler`;

/** Small words inside names. */
export const PARTICLES = 'de del della dela di da do dos das du des la le van von vander der den ter ten zu zur af av al el bin ibn bint ben abu ap ab ferch ni nic mac mc st san santa o y e ould ait binti abd abdul ur ul';
