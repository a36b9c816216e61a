/** Notes that name nobody: every mark on them is a false alarm. Written by hand in the styles of general practice and pain clinics. */
export const CLEAN_NOTES: readonly string[] = `
3/7 hx of diarrhoea, mainly watery. No blood in stool. Opening bowels x6/day. LLQ pain - crampy, intermittent, nil radiation. Vomiting - mainly bilious. Takeaway 4/7 ago. Wife and children also unwell. PMH: Asthma. DH: Inhalers. SH: works as an accountant. Nil smoking/EtOH hx. Imp: gastroenteritis. Plan: Advise hydration - Dioralyte. Paracetamol, Buscopan. To book to see GP in 2/7 if not better.
===
PMHx: T2DM, HTN, Hypothyroid, Fibromyalgia, IBS. DHx: Metformin 500mg BD, Ramipril 5mg OD, Levothyroxine 75mcg, Amitriptyline 20mg nocte. FHx: Mother - RA, Father - IHD. O/E: T 37.1, HR 82 reg, BP 128/76, Sats 98% OA. HS I+II+0. Abdo SNT. SLR 40 deg R, 70 deg L. Power 4/5 R EHL, 5/5 elsewhere. Reduced L5/S1. Waddell's 2/5. FABER neg. Hoffmann's negative. Ix: FBC, U&E, LFT, CRP, ESR, HbA1c, Vit D, B12, Ferritin, TFT. MRI L-Spine: L4/5 disc bulge, Modic type 1 changes. Imp: ?Facet arthropathy ?Central sensitisation.
===
55F with chronic widespread pain following RTA. Ehlers-Danlos syndrome (hypermobile type), POTS and MCAS. Previously on Tramadol, Oramorph, Fentanyl patches, now Buprenorphine (Butec) 20mcg/hr. Under Rheumatology, Gastro and Pain Clinic. Tinel's +ve at wrist. Phalen's test positive. Spurling's negative. Lasègue sign at 30 degrees. Hashimoto's thyroiditis, Raynaud's phenomenon and Crohn's disease. Guillain-Barré in childhood. Arnold-Chiari malformation. PIP and ESA. Blue Badge. Epworth 14. Hospital Anxiety and Depression Scale 15/12. Roland-Morris 18/24. Tampa Scale 44. Budapest criteria met.
===
Past Medical History: Type 2 Diabetes Mellitus, Hypertension. Medications: Atorvastatin 40 mg Nightly, Omeprazole 20mg Once Daily. Allergies: Penicillin - Rash. Works as a Bus Driver. Non Smoker. General: Comfortable At Rest. Cardiovascular: Normal Heart Sounds. Failed Back Surgery Syndrome. Consider Spinal Cord Stimulation. Refer to Pain Clinic for MDT discussion. Opioid Reduction Plan agreed. Cognitive Behavioural Therapy. Will review in May. She may need more. Gentle Yoga and Tai Chi.
===
UTI sx 5/7. Dysuria, frequency, nocturia. No loin pain, no haematuria. Denies PV discharge. LMP 2/52 ago. Contraception: Mirena. Urine dip: Leuc ++ Nit +. Rx Nitrofurantoin 100mg MR BD 3/7. MSU sent. SOS if fever/rigors/vomiting. Red flags given.
===
TC with pt. Rash on legs 1/52. Itchy ++. Not responding to E45/Hydrocortisone 1%. PMH Eczema, Hayfever. NKDA. Video: erythematous dry patches flexures. Imp: Atopic eczema flare. Plan: Eumovate BD 7/7 then reduce, Cetraben ad lib, Fucidin H if crusting. Soap substitute. R/v 2/52 PRN.
===
Chest pain 2/7, L sided, sharp, worse on deep inspiration. No SOB/palps/syncope. Recent long haul flight. OCP. Calf SNT. Wells 1.5. Plan: A&E today to exclude PE. D-dimer/CXR/ECG. Happy with plan. Worsening advice given.
===
Low mood since redundancy. Tearful, poor sleep, EMW, reduced appetite, anhedonia. No TOSH. Fleeting passive SI, no plans/intent. Protective: kids, Mum supportive. PHQ-9 21 GAD-7 16. Prev CBT helpful. Agreed: Sertraline 50mg OD, IAPT self-referral, Samaritans/Crisis line numbers, Med3 4/52. RV 2/52 tel.
===
Migraine with aura x4/month. Triggers: red wine, stress, menses. Zig zag lines then R sided throbbing HA, N+V, photophobia. Using Co-codamol 30/500 most days - ?MOH. BP 118/72. Fundi NAD. CN II-XII intact. Plan: stop codeine, trial Propranolol 40mg BD, Sumatriptan 50mg PRN max 2/7. Headache diary. Migraine Trust website.
===
Knee pain R>L 18/12. Stiff <30 min am. Gives way on stairs. XR: medial compartment OA KL grade 3. BMI 34. Oxford Knee Score 21. Quads wasting. McMurray -ve, Lachman -ve. Tried Paracetamol, topical Ibuprofen, Voltarol Emulgel. Plan: ESCAPE-pain, Tier 3 weight mx, Naproxen + Omeprazole short course, consider Ortho ref if no better 3/12. Orthotics. Parkrun walk suggested.
===
CRPS type 1 L wrist post Colles fracture. Allodynia, colour change, sweating asymmetry, reduced ROM. Graded Motor Imagery with hand therapy, Mirror Box, Recognise app. Pamidronate declined. Qutenza considered. Stellate ganglion block x2 - short lived. Psychology: catastrophising, fear avoidance, PCS 38, TSK 44, PSEQ 12. BPI 8/10 average, interference 9. MDT outcome: PMP residential v outpatient.
===
Trigeminal neuralgia L V2/V3. Carbamazepine 200mg TDS - Na 128. Switched to Oxcarbazepine then Lamotrigine. MRI: neurovascular contact SCA. Refer Neurosurgery re MVD. Baclofen add on. HLA-B*1502 not indicated. Bloods: FBC, LFTs, U+Es, Bone profile, Mg.
===
Endometriosis, 3 laparoscopies. CPP, dyspareunia, dyschezia. Decapeptyl + Tibolone trial. Pelvic floor physio. ACT-based group. Tramadol 400mg/day, OME 40. Faculty of Pain Medicine Opioids Aware leaflet. Aim taper 10% per fortnight. Naloxone kit. DVLA advice given. Consider Ziconotide? No. Cannabis (CBD oil) from internet. Sativex not funded. NICE NG193 discussed.
===
Telephone triage. Back pain 5/7 after gardening. No saddle anaesthesia, no bladder/bowel change, no bilateral leg sx. Able to SLR. Keele STarT Back low risk. Advised keep active, heat, Ibuprofen 400mg TDS w/ food, csp.org.uk exercises. Safety netted re CES. Fit note 7/7.
===
Diabetic neuropathy. Burning feet, worse at night. DN4 7/10. 10g monofilament reduced to ankles. HbA1c 78. Duloxetine 60mg -> nausea. Pregabalin 300mg bd -> weight gain. Capsaicin 0.075% cream. Podiatry high risk foot clinic. B12 182 - Hydroxocobalamin IM. Statin continued. Foot pulses DP/PT palpable. Charcot excluded on XR.
===
Polymyalgia? Bilat shoulder girdle + hip pain, EMS 2 hrs, ESR 64, CRP 41. No GCA sx: no headache, jaw claudication, visual sx. Prednisolone 15mg OD - dramatic response. Adcal D3, Alendronic Acid 70mg weekly. Steroid card. DEXA. Plan taper per BSR guidance. Myeloma screen: BJP neg, electrophoresis polyclonal.
===
What are the first-line options for painful diabetic neuropathy in a 68-year-old with eGFR 32? Compare Duloxetine and Pregabalin. Any role for Topiramate? Patient is on Apixaban and Bisoprolol. Previous Stevens-Johnson syndrome with Lamotrigine. Cochrane review and NICE CG173 checked. BNF dose limits? Please advise on Methadone conversion, QTc 460.
===
Opioid rotation: OxyContin 60mg BD to Zomorph? Palliative, Ca pancreas with mets. Coeliac plexus block considered. Syringe driver: Morphine 60mg, Midazolam 10mg, Levomepromazine 12.5mg, Glycopyrronium. DNACPR in place. Hospice at home. Preferred place of care home. Gold Standards Framework. Just in case meds. District Nurses aware. Continuing Healthcare fast track.
===
64yo man, failed back. L4-S1 fusion x2. Leg pain>back pain 70:30. SCS trial? Nevro HF10 v Boston Scientific. HbA1c 52. Anticoag: Warfarin for AF, INR 2.4, CHA2DS2-VASc 3. Psych screen: Oswestry 62%, HADS A12 D14, Beck Depression Inventory 31. Yellow flags. Litigation settled. Wants to return to golf. Red flags nil. ASIA E. Romberg -ve. Gait Trendelenburg R.
===
Juvenile idiopathic arthritis in remission, amplified pain. School attendance 40%. Beighton 7/9. Brief Pain Inventory, Bath Adolescent Pain Questionnaire, Child Health Utility. OT: pacing, sleep hygiene. Parents keen for wheelchair. Discussed graded return, CAMHS waiting list. ADHD on Elvanse. Vitamin D 28. ANA 1:80 speckled, dsDNA neg, Anti-CCP neg, HLA-B27 neg. Ophthalmology: no uveitis.
===
HPI: 41F c/o worsening LBP x 3 mo. Pain 7/10, radiating to R LE. Denies saddle anesthesia. PE: NAD, A&O x3. Lungs CTAB. RRR no m/r/g. MSK: TTP L4-S1 paraspinals. Neuro: 5/5 BLE, DTR 2+. A/P: Lumbar radiculopathy - PT, Gabapentin 300 TID, Meloxicam 15mg daily, ESI if no improvement. F/U 6 wks. PDMP reviewed. UDS appropriate. Norco 5/325 #20. CSA signed. Narcan Rx. ICD-10 M54.16. PCP aware. ED precautions.
===
Gout R 1st MTPJ. Urate 520. Colchicine 500mcg BD, Allopurinol 100mg titrate after flare. Advised re beer/red meat. Cherries! Statin interaction checked. eGFR 58, CKD 3a. QRISK3 18%. Atorvastatin 20. ACR 2.1. Flu/Covid/Shingrix/Pneumococcal vaccines due. Bowel Cancer Screening kit returned. AAA screening normal. Smoking Cessation: Champix unavailable, try Varenicline generic or NRT. Couch to 5K.
===
Fibro pt, sleep study: OSA, AHI 22, CPAP. ESS 16. Restless legs - Ropinirole. Mood stable on Venlafaxine 225mg MR. Fatigue Severity Scale 58. Post-exertional malaise ?ME/CFS. NICE NG206. Occupational Health: Access to Work, Equality Act, reasonable adjustments. Universal Credit LCWRA. Carer's Allowance. Citizens Advice. Versus Arthritis helpline. Pain Toolkit, Flippin Pain, Live Well with Pain Ten Footsteps. Headspace app. Friends and Family Test.
===
Shoulder: Neer +ve, Hawkins-Kennedy +ve, Jobe +ve, Speed's -ve, Yergason -ve. Painful arc 70-120. ER full so not frozen. USS: subacromial bursitis, partial SSP tear. Depo-Medrone 40mg + Lidocaine 1% subacromial, LOT recorded. Physio: Theraband, scapular setting. DASH 45. R hand dominant. Plasterer.
===
Carpal tunnel: Tinel, Phalen, Durkan positive. NCS: moderate. Katz diagram. Splints nocte. Finkelstein neg. Froment neg. Allen's test ok. Dupuytren's ring finger, Garrod's pads, Ledderhose. Heberden's and Bouchard's nodes. Z-thumb nil. Boutonnière nil. Jaccoud's nil. Hoover's sign equivocal. Functional overlay. Referred Hand Surgery via C&B.
===
Meds review: Lansoprazole 30mg OD, Movicol 2 sachets, Senna 15mg nocte, Zapain 30/500 2 QDS, Amlodipine 5mg, Fultium-D3, Symbicort 200/6, Ventolin PRN, Fostair stopped, Naproxen stopped, Longtec 20mg BD, Shortec 5mg PRN max 4/day. Anticholinergic Burden 3. STOPP/START. Structured Medication Review by PCN pharmacist. Dosette box. Ardens template. eRD set up. NMS at local pharmacy.
`.trim().split('\n===\n');
