### Following by e-mail, and what the letters say. Reading age 9.

follow-title = آگے کیا ہوا، یہ جانیں
follow-what = جب کوئی خبر ہو تو ہم آپ کو لکھتے ہیں۔ آپ کسی بھی وقت ایک کلک سے روک سکتے ہیں۔
follow-email = آپ کا ای میل پتہ
follow-email-hint = ہم اسے صرف اسی کام کے لیے استعمال کرتے ہیں۔ جب آپ روکیں گے تو ہم اسے مٹا دیں گے۔
follow-go = مجھے لکھیں
follow-feed = یا فیڈ ریڈر (Atom) سے خبریں پڑھیں
follow-page = آگے کیا ہوا، یہ جانیں: { $name }
follow-sent = شکریہ۔ اب اپنا میل باکس دیکھیں۔
follow-sent-next = ہم نے آپ کو ایک لنک والا خط بھیجا ہے۔ جب آپ اسے کھول کر ہاں کہیں گے تب خبریں آئیں گی۔ اگر یہ خبریں آپ کو پہلے سے آتی ہیں تو کچھ اور کرنے کی ضرورت نہیں۔ اگر خط نہ آئے تو سپیم فولڈر دیکھیں، یا کل دوبارہ کہیں۔
follow-back = صفحے پر واپس
follow-confirm-what = کیا ہم آپ کو اس کی خبریں لکھیں؟
follow-confirm = ہاں، مجھے لکھیں
follow-confirmed = ٹھیک ہے۔ جب کوئی خبر ہو گی تو ہم آپ کو لکھیں گے۔
follow-stop = روک دیں، اور میرا پتہ مٹا دیں
follow-stop-what = پھر کوئی خط نہیں آئے گا۔ آپ کسی بھی وقت دوبارہ شروع کر سکتے ہیں۔
follow-stop-title = مزید خط نہیں: { $name }
follow-gone-title = ہم آپ کو اس بارے میں نہیں لکھتے
follow-gone = آپ کا پتہ اس کے لیے نہیں رکھا گیا۔ اس بارے میں کوئی خط نہیں آئے گا۔
follow-done-title = کیا یہ ہو گیا؟ { $name }
follow-done-yes = ہاں، یہ ہو گیا
follow-done-or = یا ابھی نہیں؟
follow-not-yet-label = کیا ابھی نہیں ہوا؟
follow-not-yet-hint = جو لوگ اس پر کام کرتے ہیں وہ آپ کے الفاظ پڑھتے ہیں، آپ کے نام اور پتے کے بغیر۔
follow-not-yet = یہ ابھی نہیں ہوا
follow-said-yes = شکریہ۔ آپ نے کہا کہ یہ ہو گیا۔
follow-said-not-yet = شکریہ۔ کام کرنے والوں کو آپ کے الفاظ مل گئے، اور یہ پھر سے جاری ہے۔
follow-verdicts = خبریں لینے والے کیا کہتے ہیں
follow-verdicts-yes = { $n ->
    [0] ابھی کسی نے نہیں کہا کہ یہ ہو گیا۔
    [one] ایک شخص کہتا ہے کہ یہ ہو گیا۔
   *[other] { $n } لوگ کہتے ہیں کہ یہ ہو گیا۔
}
follow-verdicts-what = یہ الفاظ صرف آپ اور منتظمین دیکھتے ہیں۔
follow-reopened = خبریں لینے والا کوئی شخص کہتا ہے کہ یہ ابھی نہیں ہوا۔ یہ پھر سے جاری ہے۔

letter-ask-subject = کیا ہم آپ کو لکھیں؟ { $name }
letter-ask = کوئی شخص، ہمارے خیال میں آپ، ای میل سے جاننا چاہتا ہے کہ آگے کیا ہوا: { $name }
letter-ask-link = اگر یہ درست ہے تو یہ لنک کھولیں اور ہاں کہیں۔ یہ دو دن تک کام کرتا ہے۔
letter-ask-not-you = اگر وہ آپ نہیں تھے تو کچھ نہ کریں۔ آپ کا پتہ مٹا دیا جائے گا، اور مزید خط نہیں آئیں گے۔
letter-news-subject = { $name }: { $status }
letter-news = { $by } نے { $name } ({ $status }) کے بارے میں لکھا ہے:
letter-owners-subject = { $name }: کسی نے ذمہ لے لیا
letter-owners = { $owners } نے مل کر { $name } کا ذمہ لیا ہے۔ اب وہ منصوبہ بنائیں گے۔
letter-taken-up-subject = { $name } پر کام شروع ہو رہا ہے
letter-taken-up = { $name } جلسے میں نہیں چنا گیا تھا۔ اسے بھلایا نہیں گیا: اب اس پر کام ہو گا۔
letter-reopened-subject = { $name }: ابھی نہیں ہوا
letter-reopened = { $name } کی خبریں لینے والا کوئی شخص کہتا ہے کہ یہ ابھی نہیں ہوا۔ یہ پھر سے جاری ہے۔
letter-result-subject = چنا گیا: { $chosen }
letter-result = لوگوں نے چنا: { $chosen }
letter-result-none-subject = ووٹ گن لیے گئے
letter-result-none = اس بار کچھ نہیں چنا گیا۔
letter-result-count = دیکھیں کہ ووٹ کیسے گنے گئے:
letter-result-next = دیکھیں کہ اب اس کا کیا ہوتا ہے:
letter-meeting-subject = { $day }: { $name }
letter-meeting = آپ کو دعوت ہے: { $name }، { $day } کو { $time } بجے۔ جگہ: { $place }۔ آپ کو کچھ لانے کی ضرورت نہیں۔
letter-done-question = کیا یہ واقعی ہو گیا؟ ہمیں بتائیں:
letter-why-follows = یہ خط اس لیے آیا کہ آپ نے جاننا چاہا تھا کہ آگے کیا ہوا۔
letter-why-agreed = یہ خط اس لیے آیا کہ آپ نے دروازے پر کہا تھا کہ آپ جاننا چاہتے ہیں کہ کیا ہوتا ہے۔
letter-stop = یہ خط روکنے اور اپنا پتہ مٹانے کے لیے یہ کھولیں:

field-not-yet = کیا ابھی نہیں ہوا
refusal-not-understood-not-yet = دونوں میں سے ایک بٹن دبائیں۔
