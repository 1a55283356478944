language = زبان
language-change-to = زبان تبدیل کریں:
