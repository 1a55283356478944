### Counting a file of ballots in the browser (/count).

tally-title = ووٹوں کی فائل گنیں
tally-lead = ووٹوں کی ایک فائل چنیں۔ آپ کا براؤزر اسے یہیں گنتا ہے۔ فائل آپ کے کمپیوٹر پر ہی رہتی ہے۔
tally-formats = یہ BLT، PrefLib، CSV، NIST CVR (JSON)، ABIF اور CEF (.cvotes) پڑھتا ہے۔
tally-choose = ووٹوں کی فائل
tally-drop = آپ فائل یہاں گرا بھی سکتے ہیں۔
tally-method = کیسے گنیں
tally-auto = جیسا فائل بتاتی ہے
tally-seats = کتنے چنے جائیں
tally-seats-hint = خالی چھوڑیں تو فائل کی بات مانی جائے گی۔
tally-counting = { $name } کی گنتی ہو رہی ہے…
tally-done = { $name } کی گنتی ہو گئی۔
tally-failed = گنتی شروع نہیں ہوئی۔ براہِ کرم یہ صفحہ دوبارہ کھولیں۔
tally-noscript = یہ صفحہ آپ کے براؤزر میں گنتا ہے اور اسے JavaScript چاہیے۔ اس کے بغیر پروگرام استعمال کریں: wardmote count FILE
tally-link = ووٹوں کی فائل گنیں

## What stood on the ballots

tally-ballots =
    { $votes ->
        [one] { $votes } ووٹ ہے۔
       *[other] { $votes } ووٹ ہیں۔
    }
tally-blank =
    { $votes ->
        [one] { $votes } ووٹ خالی ہے۔
       *[other] { $votes } ووٹ خالی ہیں۔
    }
tally-overvoted =
    { $votes ->
        [one] { $votes } ووٹ میں ایک جگہ کئی انتخاب ہیں۔
       *[other] { $votes } ووٹوں میں ایک جگہ کئی انتخاب ہیں۔
    }
tally-skipped =
    { $votes ->
        [one] { $votes } ووٹ میں ایک جگہ خالی ہے۔
       *[other] { $votes } ووٹوں میں ایک جگہ خالی ہے۔
    }
tally-duplicated =
    { $votes ->
        [one] { $votes } ووٹ میں ایک انتخاب دو بار ہے۔
       *[other] { $votes } ووٹوں میں ایک انتخاب دو بار ہے۔
    }
tally-lot = برابری قرعہ سے حل ہوئی۔ یہاں قرعہ 32 صفر بائٹس کے مقررہ بیج سے آتا ہے، اس لیے سب کو ایک ہی نتیجہ ملتا ہے۔

## What is the matter with a file

# The fault itself is told by the reader, in English.
tally-not-understood = فائل پڑھی نہیں جا سکی۔ سطر { $line }، حرف { $column } دیکھیں: { $fault }
