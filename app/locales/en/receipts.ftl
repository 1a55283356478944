### Receipts: what became of a ballot, for whoever has its code. Reading age 9.

check-title = Check a receipt
check-how = Type the code of your receipt. It tells you what became of your vote.
check-code = Code of your receipt
check-code-hint = 12 letters and numbers, from the page “Your vote is in”. Dashes and spaces do not matter.
check-go = Check
check-another = Check another receipt

check-proves-title = What a receipt proves
check-proves = It proves that a vote is in the list, and in which part. If it is missing, your receipt file shows that we owe it to you.
check-proves-not = It does not prove how you voted. So nobody can buy your vote, or make you show it.

check-counted-word = Counted
check-counted = This vote is in the count.
check-replaced-word = Replaced
check-replaced = A later vote from the same slip counts in place of this one.
check-void-word = Not valid
check-void = The slip of this vote was made void at the desk. This vote is not in the count.
check-spoiled-word = Opened in public
check-spoiled = This vote was opened at the desk as a test. It is not in the count.
check-list = See the whole list

check-nowhere-word = Not in any list
check-nowhere = We have no closed vote with this code. Please do this:
check-nowhere-letters = Check each letter. The code of a slip is another code.
check-nowhere-slip = Open your slip’s page again, if you can. It says what happened to your vote.
check-nowhere-desk = Go to the desk with your slip and your receipt file. Do it before the meeting ends.

check-not-yet-word = Not closed yet
check-not-yet = Lists of receipts come out when voting closes. Please check again then. These votes are still open:

receipt-keep = Keep it: take a picture, or save the file. When voting has closed, scan the square code to check.
receipt-keep-no-file = Keep it: take a picture. When voting has closed, scan the square code to check.
receipt-file = Save the receipt file
receipt-qr = QR code of the page that checks this receipt

receipts-title = List of receipts
receipts-lead = Every vote cast by phone is here, by the code of its receipt. No code says how somebody voted.
receipts-count =
    { $count ->
        [one] { $count } receipt
       *[other] { $count } receipts
    }
receipts-root = Fingerprint of this list
receipts-root-what = If one letter of the list changes, all of this changes. Compare it with the screen.

# The check minute, on the vote's page.
check-minute-hint = Before you publish, let everybody look for their receipt on the screen. You can leave this out.
check-minute-begin = Start the check minute
check-minute-on = The screen shows everybody’s receipts. The pages turn by themselves.
check-minute-end = End the check minute
