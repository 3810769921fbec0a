"""Lines that hold nothing but a date."""

from __future__ import annotations

import re
from functools import lru_cache

from newsclean.text.digits import has_digit
from newsclean.text.folding import normalise, same_letters

# Month and weekday names, folded by `normalise`, of the languages with rule files.
_MONTHS = """
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
januar jänner februar märz mai juni juli oktober dezember mär okt dez
janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr fév juil déc
enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene abr ago set dic
janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev mai out dez
gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre gen mag giu lug ott
januari februari maart augustus mrt mei
marts augusti januari februari maj okt
tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta
marraskuuta joulukuuta
stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
ledna února března dubna května června července srpna září října listopadu prosince
januára februára apríla mája júna júla augusta septembra októbra novembra decembra
január február március április május június július augusztus szeptember október november december
ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie
siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca
januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra
јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра
януари февруари март април май юни юли август септември октомври ноември декември
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر يونية يولية جانفي فيفري أفريل ماي
جوان جويلية أوت شباط آذار نيسان أيار حزيران تموز آب أيلول محرم صفر رجب شعبان رمضان شوال
فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند
ژانویه فوریه آوریل مه ژوئن ژوئیه جولای اوت سپتامبر اکتبر نوامبر دسامبر
ינואר פברואר מרץ מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
בינואר בפברואר במרץ במרס באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר
जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर सितम्बर अक्तूबर नवम्बर दिसम्बर
جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর জানুয়ারী
ফেব্রুয়ারী অগস্ট আগষ্ট বৈশাখ জ্যৈষ্ঠ আষাঢ় শ্রাবণ ভাদ্র আশ্বিন কার্তিক অগ্রহায়ণ পৌষ মাঘ ফাল্গুন চৈত্র
มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย ธ.ค
januari februari maret april mei juni juli agustus september oktober november desember agu des
gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
"""
_WEEKDAYS = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miércoles jueves viernes sábado domingo
segunda terça quarta quinta sexta feira segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
lunedì martedì mercoledì giovedì venerdì sabato domenica
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
poniedziałek wtorek środa czwartek piątek sobota niedziela
понедельник вторник среда четверг пятница суббота воскресенье
pazartesi salı çarşamba perşembe cuma cumartesi pazar
الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت
شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه پیر منگل بدھ جمعرات ہفتہ اتوار
ראשון שני שלישי רביעי חמישי שישי שבת
सोमवार मंगलवार बुधवार गुरुवार बृहस्पतिवार शुक्रवार शनिवार रविवार
শনিবার রবিবার রোববার সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার
จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์ วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์ วันจันทร์ที่ วันอังคารที่
วันพุธที่ วันพฤหัสบดีที่ วันศุกร์ที่ วันเสาร์ที่ วันอาทิตย์ที่
senin selasa rabu kamis jumat sabtu minggu thứ hai ba tư năm sáu bảy chủ nhật
"""
_AROUND = """
published updated posted released modified last on at by first created edited date release original originally
publication am pm a.m p.m noon midnight est edt et pst pdt pt cst cdt ct mst gmt utc bst cet cest ist wib wit jst kst
st nd rd th of the
publiziert heute gestern vandaag gisteren idag igår hoy ayer hoje ontem oggi ieri aujourd'hui hier dzisiaj wczoraj
сегодня вчера today yesterday offentliggjort torsdag tirsdag onsdag fredag
veröffentlicht aktualisiert erstellt stand vom am um uhr der den geändert zuletzt online seit mez mesz
publié publiée le à mis mise jour modifié a h et la maj créé
publicado publicada actualizado actualizada el a las los de del h hrs hs creado
atualizado em às há min
pubblicato aggiornato il alle ore
gepubliceerd bijgewerkt geplaatst laatst gewijzigd op om uur
publicerad uppdaterad publisert oppdatert publiceret opdateret kl klo julkaistu päivitetty sist
opublikowano aktualizacja dodano godz r publikacja
aktualizováno vydáno publikováno zveřejněno aktualizované dnes
közzétéve frissítve publicat actualizat ora objavljeno ažurirano u
опубликовано обновлено дата в г года публикации опубліковано оновлено о року публикация публикувано
yayınlanma yayınlandı güncelleme güncellenme tarihi son saat
δημοσίευση ενημέρωση
تاريخ النشر نشر نشرت آخر تحديث التحديث في الساعة يوم بتاريخ تم صباحا مساء بتوقيت غرينتش الموافق هـ
تاریخ انتشار زمان منتشر شده شد ساعت به روز رسانی روزرسانی به‌روزرسانی بروزرسانی آخرین
شائع تاریخ اشاعت وقت اپ ڈیٹ آخری صبح شام بجے
פורסם פורסמה עודכן עודכנה עדכון אחרון לאחרונה בתאריך תאריך בשעה שעה יום
diterbitkan dipublikasikan diperbarui pukul ngày lúc cập nhật
प्रकाशित प्रकाशन तिथि अपडेट अपडेटेड अंतिम आखिरी बजे को समय दिनांक
প্রকাশ প্রকাশিত প্রকাশের সময় আপডেট সর্বশেষ হালনাগাদ এএম পিএম মিনিট টা
เผยแพร่ เผยแพร่เมื่อ โพสต์เมื่อ ปรับปรุง ปรับปรุงล่าสุด อัปเดต อัปเดตล่าสุด อัพเดท วันที่ เวลา น พ.ศ เมื่อ
등록 입력 수정 오전 오후 公開 更新 掲載 配信 时间 發布 发布 更新
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(normalise(word) for word in text.split())


_MONTH_NAMES = _words(_MONTHS)
_NAMES_OF_DAYS = _MONTH_NAMES | _words(_WEEKDAYS)
_DATE_WORDS = _MONTH_NAMES | _words(_WEEKDAYS) | _words(_AROUND)
# Marks of the scripts of India and of Thai, and the Persian joiner, are no `\w`.
_LETTER = r"(?:[^\W\d_]|[\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0e31-\u0e4e\u200c])"
_TOKEN = re.compile(rf"\d+|{_LETTER}+(?:[.\-'’]{_LETTER}+)*")
_NUMERIC = re.compile(
    r"(?<!\d)(?:\d{1,2}\s?[./\-]\s?\d{1,2}\s?[./\-]\s?(?:\d{4}|\d{2})|(?:19|20)\d\d\s?[./\-]\s?\d{1,2}\s?[./\-]\s?\d{1,2}"
    r"|(?:19|20)\d\d\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]?|\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일])"
)
# One of these stands in each of them; finding it first is quicker.
_NUMERIC_MARKS = "./-年년月월"
_TIME = re.compile(r"(?<!\d)[0-2]?\d\s?[:hH]\s?[0-5]\d(?!\d)")
# From when to when something is open or goes on.
_HOURS = r"[0-2]?\d(?:\s?[:.hH]\s?[0-5]\d)?\s?(?:[ap]\.?m\.?|uhr|h)?"
_RANGE = re.compile(rf"(?<![\d.]){_HOURS}\s?(?:[-–—~〜]|to|bis|до|à|a|al|do|tot)\s?{_HOURS}(?!\d)", re.IGNORECASE)
_AGO = re.compile(
    same_letters(
        r"(?:\d{1,3}|an?|one)\s(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\sago"
        r"|(?:منذ|قبل|לפני)\s\d{1,3}\s(?:دقيقة|دقائق|ساعات?|أيام|يوما?|דקות|שעות|ימים)"
        r"|\d{1,3}\s(?:دقیقه|ساعت|روز|منٹ|گھنٹے|دن)\s(?:پیش|قبل|پہلے)"
        r"|\d{1,3}\s(?:मिनट|घंटे|दिन|মিনিট|ঘণ্টা|ঘন্টা|দিন)\s(?:पहले|আগে)"
        r"|\d{1,3}\s?(?:นาที|ชั่วโมง|วัน)(?:ที่แล้ว|ที่ผ่านมา|ก่อน)"
        r"|(?:vor|il y a|hace|há|fa)\s\d{1,3}\s\w{1,12}|\d{1,3}\s?(?:小时|分钟|天|時間|分|日)前|\d{1,3}\s?(?:시간|분|일)\s?전"
    ),
    re.IGNORECASE,
)
_LONGEST = 110
_MOST_WORDS = 8


def is_date_line(text: str) -> bool:
    """Tell whether a line holds a date or a time and nothing else.

    >>> is_date_line("Published: Dec. 22, 2016, 6:47 p.m.")
    True
    >>> is_date_line("On 22 December the wall gave way")
    False
    """
    text = same_letters(text)
    if len(text) > _LONGEST or not has_digit(text):
        return _AGO.fullmatch(text) is not None
    rest = text
    marked = any(map(text.__contains__, _NUMERIC_MARKS))
    numeric = marked and _NUMERIC.search(rest) is not None
    if numeric:
        rest = _NUMERIC.sub(" ", rest)
    if "ago" in rest and _AGO.fullmatch(rest) is None:
        rest = _AGO.sub(" ", rest)
    month = False
    numbers = count = 0
    for token in _TOKEN.findall(rest):
        count += 1
        if token.isdigit():
            numbers += 1
            continue
        word = _folded(token).rstrip(".")
        if word in _MONTH_NAMES:
            month = True
        elif word not in _DATE_WORDS and not _is_time_mark(word):
            return _AGO.fullmatch(text) is not None
    if numeric or (month and numbers):
        return True
    if count > _MOST_WORDS or _TIME.search(text) is None:
        return False
    return _RANGE.search(text) is None


# The same few words stand in most dates.
_folded = lru_cache(maxsize=2048)(normalise)


def _is_time_mark(word: str) -> bool:
    return len(word) == 1


def is_date_word(word: str) -> bool:
    """Tell whether a word, folded by `normalise`, is the name of a month or a weekday.

    >>> is_date_word("monday")
    True
    """
    return word.rstrip(".") in _NAMES_OF_DAYS
