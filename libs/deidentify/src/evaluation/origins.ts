/** Invented people for the evaluation: names typed by hand from 26 origins, not taken from the sources of the lists. */
export interface Origin {
  origin: string;
  given: readonly string[];
  family: readonly string[];
}

const origin = (name: string, given: string, family: string): Origin => ({ origin: name, given: given.split(' '), family: family.split(' ') });

export const ORIGINS: readonly Origin[] = [
  origin('English', 'Alfie Beatrix Clement Daphne Ernest Florence Gareth Harriet Imogen Jasper', 'Ackroyd Birtwhistle Clegg Duckworth Entwistle Fairclough Greenhalgh Hardcastle Ibbotson Jagger'),
  origin('Scottish', 'Hamish Isla Fergus Morag Callum Eilidh Struan Catriona Lachlan Mairi', 'Abernethy Buchanan Colquhoun Drummond Farquharson Galbraith Kinnaird MacLeod McAllister Menzies'),
  origin('Welsh', 'Gwilym Angharad Rhodri Myfanwy Iestyn Eluned Dafydd Ffion Emrys Nerys', 'Prydderch Llewellyn Gruffydd Bebb Cadwaladr Ogwen Tudur Gethin Penhaligon Maddocks'),
  origin('Irish', 'Aoife Cillian Niamh Padraig Sinead Oisin Caoimhe Eoghan Grainne Ruairi', "O'Shaughnessy McGillicuddy Ní-Bhriain Geoghegan O'Dowd MacNamara Concannon Heffernan Tuohy Kinsella"),
  origin('Polish', 'Grzegorz Bożena Zbigniew Halina Wojciech Małgorzata Krzysztof Jadwiga Sławomir Wiesława', 'Wójcik Szczepański Kaczmarek Jabłońska Dąbrowski Grabowska Pawlak Zieliński Nowakowski Sikorska'),
  origin('Romanian', 'Ionuț Mihaela Gheorghe Ileana Costel Viorica Răzvan Anca Florin Loredana', 'Popescu Munteanu Ciobanu Dumitrescu Țurcanu Stănescu Moldoveanu Bălan Rusu Lungu'),
  origin('Czech', 'Zdeněk Božena Jaroslav Vlasta Miloš Ludmila Oldřich Dagmar Radek Květa', 'Dvořák Procházková Kučera Němec Pospíšilová Havránek Řezníček Šimek Vondráčková Kříž'),
  origin('Slovenian', 'Janez Mojca Matjaž Nataša Gorazd Vesna Primož Darja Blaž Petra', 'Zupančič Hribar Kovačič Žagar Potočnik Golob Vidmar Turšič Mlakar Bizjak'),
  origin('Hungarian', 'Zoltán Ildikó Gábor Zsuzsanna Lajos Piroska Balázs Erzsébet Csaba Katalin', 'Szabó Kovács Horváth Nagy Tóth Varga Németh Fekete Balogh Lakatos'),
  origin('Greek', 'Stavros Eleftheria Kostas Despina Panagiotis Vasiliki Spyridon Kalliope Thanasis Ourania', 'Papadopoulos Karagiannis Georgiou Vlahos Oikonomou Makris Angelopoulos Dimitriou Kontos Zervas'),
  origin('Turkish', 'Mehmet Ayşe Çağlar Gülşen Emre Zeynep Oğuz Şule Hakan Nurcan', 'Yılmaz Çelik Kaya Öztürk Aydın Şahin Arslan Doğan Koç Erdoğan'),
  origin('Icelandic', 'Sigurður Guðrún Þórður Ragnheiður Ólafur Ingibjörg Bjarni Hrafnhildur Einar Steinunn', 'Jónsdóttir Sigurðsson Þorvaldsdóttir Gunnarsson Björnsdóttir Hallgrímsson Kristjánsdóttir Einarsson Pálsdóttir Stefánsson'),
  origin('Chechen', 'Ramzan Zulikhan Aslan Madina Shamil Khava Movsar Zarema Islam Petimat', 'Basayev Kadyrov Dudayeva Maskhadov Umarova Zakayev Gelayeva Yandarbiyev Israilova Arsanov'),
  origin('Russian', 'Vyacheslav Tatiana Gennady Lyudmila Arkady Svetlana Yevgeny Galina Konstantin Nadezhda', 'Kuznetsov Sokolova Vorobyov Lebedeva Morozov Smirnova Fyodorov Vasilyeva Golubev Bogdanova'),
  origin('Nigerian', 'Chukwuemeka Ngozi Oluwadamilola Folasade Babatunde Ifeoma Obinna Yetunde Kelechi Adaeze', 'Okonkwo Adeyemi Nwachukwu Ogunleye Eze Balogun Onyekachi Abiodun Okafor Uzoma'),
  origin('Ghanaian', 'Kwabena Akosua Kofi Ama Yaw Abena Kwaku Efua Kojo Adwoa', 'Mensah Boateng Asante Owusu Appiah Agyeman Osei Amankwah Frimpong Acheampong'),
  origin('Somali', 'Abdirahman Hodan Faarax Sahra Liban Ifrah Cabdi Ayaan Mahad Xaawo', 'Warsame Jimcaale Abshir Guled Farah Dualeh Egal Xirsi Samatar Hirsi'),
  origin('Eritrean', 'Tesfay Semhar Yonas Letebrhan Filmon Mebrahtu Abrehet Merhawi Rahwa Ghirmay', 'Haile Tekle Gebremeskel Woldemichael Kidane Habtemariam Ghebreab Berhane Asmelash Tewolde'),
  origin('Zimbabwean', 'Tendai Rutendo Tafadzwa Nyasha Farai Chipo Kudakwashe Rumbidzai Tinashe Tsitsi', 'Moyo Chikwanha Mukanya Ncube Sibanda Makoni Chigumba Dube Mapfumo Zvobgo'),
  origin('Pakistani', 'Muhammad Shabana Imran Rukhsana Tariq Nasreen Waqas Farzana Zubair Saima', 'Chaudhry Qureshi Malik Siddiqui Mahmood Akhtar Hussain Bhatti Mirza Sheikh'),
  origin('Indian', 'Harpreet Lakshmi Venkatesh Sunita Rajesh Meenakshi Arjun Padma Gurpreet Kavitha', 'Venkataraman Chatterjee Iyer Deshpande Reddy Banerjee Gill Mukherjee Nair Ramachandran'),
  origin('Bangladeshi', 'Shafiqul Nasima Mizanur Rehana Abdul Shirin Kamrul Jahanara Rafiqul Momtaz', 'Sikder Mridha Howlader Bepari Laskar Talukdar Bhuiyan Matubbar Pramanik Hoque'),
  origin('Chinese', 'Xiuying Jianguo Zihan Meiling Guoqiang Yuhan Haoran Lihua Weimin Qiaolian', 'Zhang Huang Zhou Xu Zheng Ouyang Liang Xie Deng Cai'),
  origin('Vietnamese', 'Thuy Duong Hieu Ngoc Trinh Quang Phuong Tuyet Khanh Bao', 'Nguyen Pham Huynh Phan Vo Bui Dinh Duong Truong Luong'),
  origin('Filipino', 'Rommel Maricel Jejomar Analyn Danilo Rowena Crisanto Marites Arnel Jocelyn', 'Dimaculangan Macapagal Batumbakal Pangilinan Magsaysay Manalo Dimayuga Lacson Catacutan Bautista'),
  origin('Portuguese', 'Joaquim Conceição Nuno Fátima Rui Graça Tiago Lurdes Duarte Filipa', 'Carvalho Figueiredo Magalhães Teixeira Guimarães Vasconcelos Pinheiro Nogueira Saraiva Gonçalves'),
];
