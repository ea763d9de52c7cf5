"""Place names that CLDR's territory list does not hold: how people write states, capitals that stand for one.

``ALIASES``: other names of a state. ``CAPITALS``: capital, state. ``DEMONYMS``: adjective, state.
``REGIONS``: names of states of a federation and of parts of the world, and large cities that head no state.
"""

ALIASES = """
    US=United States; U.S.=United States; USA=United States; U.S.A.=United States; America=United States;
    UK=United Kingdom; U.K.=United Kingdom; Britain=United Kingdom; Great Britain=United Kingdom;
    England=United Kingdom; Scotland=United Kingdom; Wales=United Kingdom; Northern Ireland=United Kingdom;
    Russia=Russia; Soviet Union=Soviet Union; USSR=Soviet Union; Turkey=Turkey; Burma=Myanmar; Myanmar=Myanmar;
    Czech Republic=Czechia; Ivory Coast=Côte d’Ivoire; South Korea=South Korea; North Korea=North Korea;
    Taiwan=Taiwan; Palestine=Palestine; Hong Kong=Hong Kong; Macau=Macau; Congo=Congo; DR Congo=Congo; UAE=United
    Arab Emirates;
    East Timor=Timor-Leste; Swaziland=Eswatini; Macedonia=North Macedonia; Holland=Netherlands; Vatican=Vatican City;
    Bosnia=Bosnia & Herzegovina; Yugoslavia=Yugoslavia; EU=European Union; European Union=European Union;
    Kosovo=Kosovo; Crimea=Crimea; Gaza=Gaza; West Bank=West Bank
"""

CAPITALS = """
    Washington=United States; London=United Kingdom; Moscow=Russia; Kyiv=Ukraine; Kiev=Ukraine; Paris=France;
    Berlin=Germany; Rome=Italy; Madrid=Spain; Lisbon=Portugal; Brussels=Belgium; Vienna=Austria; Bern=Switzerland;
    Warsaw=Poland; Prague=Czechia; Budapest=Hungary; Bucharest=Romania; Sofia=Bulgaria; Athens=Greece; Ankara=Turkey;
    Belgrade=Serbia; Zagreb=Croatia; Ljubljana=Slovenia; Sarajevo=Bosnia & Herzegovina; Tirana=Albania;
    Dublin=Ireland; Oslo=Norway; Stockholm=Sweden; Helsinki=Finland; Copenhagen=Denmark; Reykjavik=Iceland;
    Tallinn=Estonia; Riga=Latvia; Vilnius=Lithuania; Minsk=Belarus; Chisinau=Moldova; Tbilisi=Georgia;
    Yerevan=Armenia; Baku=Azerbaijan; Beijing=China; Tokyo=Japan; Seoul=South Korea; Pyongyang=North Korea;
    Taipei=Taiwan; Hanoi=Vietnam; Bangkok=Thailand; Manila=Philippines; Jakarta=Indonesia; Kuala Lumpur=Malaysia;
    New Delhi=India; Delhi=India; Islamabad=Pakistan; Kabul=Afghanistan; Dhaka=Bangladesh; Kathmandu=Nepal;
    Colombo=Sri Lanka; Tehran=Iran; Baghdad=Iraq; Damascus=Syria; Beirut=Lebanon; Amman=Jordan; Jerusalem=Israel;
    Tel Aviv=Israel; Riyadh=Saudi Arabia; Doha=Qatar; Abu Dhabi=United Arab Emirates; Muscat=Oman; Sanaa=Yemen;
    Cairo=Egypt; Tripoli=Libya; Tunis=Tunisia; Algiers=Algeria; Rabat=Morocco; Khartoum=Sudan; Juba=South Sudan;
    Addis Ababa=Ethiopia; Asmara=Eritrea; Mogadishu=Somalia; Nairobi=Kenya; Kampala=Uganda; Kigali=Rwanda;
    Kinshasa=Congo; Luanda=Angola; Harare=Zimbabwe; Pretoria=South Africa; Abuja=Nigeria; Accra=Ghana; Dakar=Senegal;
    Bamako=Mali; Niamey=Niger; Ottawa=Canada; Mexico City=Mexico; Havana=Cuba; Caracas=Venezuela; Bogotá=Colombia;
    Bogota=Colombia; Lima=Peru; Quito=Ecuador; La Paz=Bolivia; Santiago=Chile; Buenos Aires=Argentina;
    Brasília=Brazil; Brasilia=Brazil; Montevideo=Uruguay; Asunción=Paraguay; Canberra=Australia; Wellington=New Zealand;
    Port-au-Prince=Haiti; Kingston=Jamaica; Ulaanbaatar=Mongolia; Tashkent=Uzbekistan; Astana=Kazakhstan;
    Amsterdam=Netherlands; Luxembourg=Luxembourg; Valletta=Malta; Nicosia=Cyprus; Kremlin=Russia
"""

DEMONYMS = """
    American=United States; British=United Kingdom; English=United Kingdom; Scottish=United Kingdom;
    Welsh=United Kingdom; Russian=Russia; Ukrainian=Ukraine; French=France; German=Germany; Italian=Italy;
    Spanish=Spain; Portuguese=Portugal; Belgian=Belgium; Austrian=Austria; Swiss=Switzerland; Polish=Poland;
    Czech=Czechia; Hungarian=Hungary; Romanian=Romania; Bulgarian=Bulgaria; Greek=Greece; Turkish=Turkey;
    Serbian=Serbia; Croatian=Croatia; Slovenian=Slovenia; Bosnian=Bosnia & Herzegovina; Albanian=Albania;
    Irish=Ireland; Norwegian=Norway; Swedish=Sweden; Finnish=Finland; Danish=Denmark; Icelandic=Iceland;
    Estonian=Estonia; Latvian=Latvia; Lithuanian=Lithuania; Belarusian=Belarus; Moldovan=Moldova; Georgian=Georgia;
    Armenian=Armenia; Azerbaijani=Azerbaijan; Chinese=China; Japanese=Japan; Korean=South Korea; Taiwanese=Taiwan;
    Vietnamese=Vietnam; Thai=Thailand; Filipino=Philippines; Philippine=Philippines; Indonesian=Indonesia;
    Malaysian=Malaysia;
    Indian=India; Pakistani=Pakistan; Afghan=Afghanistan; Bangladeshi=Bangladesh; Nepalese=Nepal; Iranian=Iran;
    Iraqi=Iraq; Syrian=Syria; Lebanese=Lebanon; Jordanian=Jordan; Israeli=Israel; Palestinian=Palestine;
    Saudi=Saudi Arabia; Qatari=Qatar; Yemeni=Yemen; Egyptian=Egypt; Libyan=Libya; Tunisian=Tunisia;
    Algerian=Algeria; Moroccan=Morocco; Sudanese=Sudan; Ethiopian=Ethiopia; Somali=Somalia; Kenyan=Kenya;
    Ugandan=Uganda; Rwandan=Rwanda; Congolese=Congo; Angolan=Angola; Zimbabwean=Zimbabwe; South African=South Africa;
    Nigerian=Nigeria; Ghanaian=Ghana; Canadian=Canada; Mexican=Mexico; Cuban=Cuba; Venezuelan=Venezuela;
    Colombian=Colombia; Peruvian=Peru; Ecuadorian=Ecuador; Bolivian=Bolivia; Chilean=Chile; Argentine=Argentina;
    Brazilian=Brazil; Australian=Australia; Haitian=Haiti; Jamaican=Jamaica; Mongolian=Mongolia; Soviet=Soviet Union;
    Dutch=Netherlands; Slovak=Slovakia; Uzbek=Uzbekistan; Kazakh=Kazakhstan; European=European Union; Western=;
    African=; Asian=; Arab=; Nazi=; Catholic=; Christian=; Muslim=; Jewish=; Islamic=; Islamist=; Democratic=;
    Republican=; Olympic=; Paralympic=; Latin=; Burmese=Myanmar; Sri Lankan=Sri Lanka; Singaporean=Singapore;
    Maltese=Malta; Cypriot=Cyprus; Tibetan=; Kurdish=; Catalan=; Chechen=; Nordic=; Scandinavian=; Eastern=; Northern=;
    Southern=; Central=; Eritrean=Eritrea; Burundian=Burundi; Malian=Mali; Nigerien=Niger; Chadian=Chad;
    Mauritanian=Mauritania; Senegalese=Senegal; Gambian=Gambia; Guinean=Guinea; Liberian=Liberia; Togolese=Togo;
    Beninese=Benin; Cameroonian=Cameroon; Gabonese=Gabon; Zambian=Zambia; Mozambican=Mozambique; Malawian=Malawi;
    Tanzanian=Tanzania; Namibian=Namibia; Malagasy=Madagascar; Mauritian=Mauritius; Emirati=United Arab Emirates;
    Kuwaiti=Kuwait; Bahraini=Bahrain; Omani=Oman; Turkmen=Turkmenistan; Tajik=Tajikistan; Kyrgyz=Kyrgyzstan;
    Laotian=Laos; Cambodian=Cambodia; Timorese=Timor-Leste; Fijian=Fiji; Tongan=Tonga; Samoan=Samoa; Kosovar=Kosovo;
    Montenegrin=Montenegro; Macedonian=North Macedonia; Honduran=Honduras; Salvadoran=El Salvador;
    Guatemalan=Guatemala; Nicaraguan=Nicaragua; Panamanian=Panama; Guyanese=Guyana; Argentinian=Argentina;
    Uruguayan=Uruguay; Paraguayan=Paraguay; Bahamian=Bahamas; Nepali=Nepal; Bhutanese=Bhutan; Maldivian=Maldives;
    Uyghur=; Basque=; Flemish=; Sunni=; Shia=; Buddhist=; Hindu=; Rohingya=
"""

REGIONS = """
    Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa
    Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska
    Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania
    Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia Washington West_Virginia Wisconsin
    Wyoming Ontario Quebec Alberta British_Columbia Queensland Victoria New_South_Wales Tasmania Bavaria Catalonia
    Chechnya Donetsk Luhansk Kherson Punjab Kashmir Tibet Xinjiang Guangdong Sichuan Europe Asia Africa Antarctica
    Oceania Middle_East Balkans Caucasus Siberia Scandinavia Latin_America Central_America North_America South_America
    Mumbai Kolkata Chennai Bangalore Karachi Lahore Guangzhou Shenzhen Wuhan Osaka Kyoto Hiroshima Nagasaki Houston
    Philadelphia San_Francisco San_Diego Seattle Boston Miami Atlanta Dallas Baltimore Cleveland Pittsburgh Las_Vegas
    Geneva Zurich Munich Hamburg Frankfurt Cologne Milan Naples Turin Venice Barcelona Valencia Seville Lyon Marseille
    Manchester Liverpool Birmingham Glasgow Edinburgh Belfast Cardiff Leeds Bristol Antwerp Rotterdam Hague Kharkiv
    Odessa Odesa Lviv Mariupol Bakhmut Saint_Petersburg St._Petersburg Aleppo Mosul Basra Alexandria Casablanca
    Cape_Town Durban Lagos Guadalajara Rio_de_Janeiro Alabama
"""
