"""News agencies and picture agencies by the names they sign with."""

from __future__ import annotations

from newsclean.text.patterns import either, later

# Signature -> the name users know. Signatures are matched as written: "AP" is no word in capitals.
NEWS_AGENCIES = {
    "Reuters": "Reuters", "REUTERS": "Reuters", "Thomson Reuters": "Reuters", "Рейтер": "Reuters",
    "路透社": "Reuters", "路透": "Reuters", "ロイター": "Reuters", "로이터": "Reuters",
    "AP": "AP", "Associated Press": "AP", "The Associated Press": "AP", "美联社": "AP", "AP通信": "AP",
    "AFP": "AFP", "Agence France-Presse": "AFP", "法新社": "AFP", "АФП": "AFP", "AFP通信": "AFP",
    "dpa": "dpa", "DPA": "dpa", "Deutsche Presse-Agentur": "dpa", "dpa-AFX": "dpa-AFX",
    "EFE": "EFE", "Europa Press": "Europa Press", "ANSA": "ANSA", "Ansa": "ANSA", "Adnkronos": "Adnkronos",
    "AGI": "AGI", "Lusa": "Lusa", "Agência Brasil": "Agência Brasil", "Télam": "Télam",
    "Notimex": "Notimex", "APA": "APA", "Keystone-SDA": "Keystone-SDA", "SDA": "Keystone-SDA",
    "KNA": "KNA", "epd": "epd", "SID": "SID", "sid": "SID", "Belga": "Belga", "BELGA": "Belga", "ANP": "ANP",
    "NTB": "NTB", "TT": "TT", "Ritzau": "Ritzau", "/ritzau/": "Ritzau", "STT": "STT", "PAP": "PAP",
    "ČTK": "ČTK", "CTK": "ČTK", "TASR": "TASR", "SITA": "SITA", "MTI": "MTI",
    "Agerpres": "Agerpres", "Mediafax": "Mediafax", "BTA": "BTA", "БТА": "BTA", "Tanjug": "Tanjug",
    "Танјуг": "Tanjug", "Hina": "Hina", "HINA": "Hina", "FENA": "FENA", "Beta": "Beta",
    "ТАСС": "TASS", "TASS": "TASS", "РИА Новости": "RIA Novosti", "Интерфакс": "Interfax",
    "Interfax": "Interfax", "УНИАН": "UNIAN", "УНІАН": "UNIAN", "Укрінформ": "Ukrinform",
    "Ukrinform": "Ukrinform", "Anadolu": "Anadolu", "AA": "Anadolu", "Anadolu Ajansı": "Anadolu",
    "DHA": "DHA", "İHA": "İHA", "ΑΠΕ-ΜΠΕ": "ANA-MPA", "AΠΕ": "ANA-MPA", "رويترز": "Reuters",
    "ا ف ب": "AFP", "أ ف ب": "AFP", "أ.ف.ب": "AFP", "د ب أ": "dpa", "وفا": "Wafa", "واس": "SPA", "سانا": "SANA",
    "فرانس برس": "AFP", "أسوشيتد برس": "AP", "شينخوا": "Xinhua", "الأناضول": "Anadolu", "أ ش أ": "MENA",
    "تسنیم": "Tasnim", "ایلنا": "ILNA", "خبرگزاری مهر": "Mehr", "خبرگزاری فارس": "Fars", "رویترز": "Reuters",
    "رائٹرز": "Reuters", "روئٹرز": "Reuters", "اے ایف پی": "AFP", "اے پی پی": "APP", "आईएएनएस": "IANS",
    "रॉयटर्स": "Reuters", "एएफपी": "AFP", "रॉयटर": "Reuters", "রয়টার্স": "Reuters", "এএফপি": "AFP",
    "বাসস": "BSS", "ইউএনবি": "UNB", "পিটিআই": "PTI", "รอยเตอร์": "Reuters",
    "เอเอฟพี": "AFP", "สำนักข่าวไทย": "TNA", "ซินหัว": "Xinhua", "อินโฟเควสท์": "InfoQuest", "רויטרס": "Reuters",
    "ایرنا": "IRNA", "ایسنا": "ISNA", "IRNA": "IRNA", "PTI": "PTI", "ANI": "ANI", "IANS": "IANS",
    "UNI": "UNI", "पीटीआई": "PTI", "एएनआई": "ANI", "भाषा": "PTI Bhasha", "APP": "APP", "BSS": "BSS",
    "Xinhua": "Xinhua", "新华社": "Xinhua", "新華社": "Xinhua", "中新社": "China News Service",
    "中新网": "China News Service", "中央社": "CNA", "共同": "Kyodo", "共同社": "Kyodo", "共同通信": "Kyodo",
    "時事": "Jiji", "時事通信": "Jiji", "Kyodo": "Kyodo", "Jiji": "Jiji", "聯合通訊社": "Yonhap",
    "Yonhap": "Yonhap", "연합뉴스": "Yonhap", "뉴시스": "Newsis", "뉴스1": "News1", "Newsis": "Newsis",
    "Antara": "Antara", "ANTARA": "Antara", "Bernama": "Bernama", "VNA": "VNA", "TTXVN": "VNA",
    "AAP": "AAP", "PA": "PA Media", "PA Media": "PA Media", "Press Association": "PA Media",
    "UPI": "UPI", "CP": "The Canadian Press", "The Canadian Press": "The Canadian Press",
    "Bloomberg": "Bloomberg", "NAN": "NAN", "SAnews": "SAnews", "Inter Press Service": "IPS",
}  # fmt: skip

PICTURE_AGENCIES = (
    "Getty Images", "Getty", "AP Photo", "AP Images", "Shutterstock", "Alamy", "iStock", "iStockphoto",
    "EPA", "EPA-EFE", "EPA/EFE", "Imago", "IMAGO", "imago images", "picture alliance", "Picture Alliance",
    "ddp", "Scanpix", "SCANPIX", "NurPhoto", "ZUMA", "ZUMAPRESS", "Zuma Press", "Sipa", "SIPA", "SIPA USA",
    "Abaca", "MAXPPP", "Maxppp", "Hans Lucas", "Photononstop", "LaPresse", "Ansa Foto", "IPA", "Unsplash",
    "Pexels", "Pixabay", "Fotolia", "Adobe Stock", "123RF", "Depositphotos", "Dreamstime", "WireImage",
    "Rex Features", "Rex/Shutterstock", "Splash News", "Action Images", "PA Wire", "PA Images", "Corbis",
    "USA Today Sports", "Cover Images", "Wikimedia Commons", "Wikimedia", "Flickr", "Keystone", "KEYSTONE",
    "ТАСС", "Sputnik", "CTV", "Visual China", "视觉中国", "東方IC", "东方IC", "摄图网", "Vostock Photo",
    "Forum", "East News", "Anadolu Agency", "Anadolu", "Xinhua", "AFP via Getty Images", "Bloomberg",
)  # fmt: skip


_NAMES = either(NEWS_AGENCIES)
_SIGNATURE = later(rf"(?<![\w.])(?:{_NAMES})(?![\w])")


def agencies_in(text: str) -> tuple[str, ...]:
    """Name the news agencies that sign in a dateline, byline or credit.

    >>> agencies_in("By Jane Roe, Reuters, and AFP")
    ('Reuters', 'AFP')

    Args:
        text: A dateline, byline or credit; in running text a name may be a mention.
    """
    found = dict.fromkeys(NEWS_AGENCIES[match[0]] for match in _SIGNATURE.finditer(text))
    return tuple(found)
