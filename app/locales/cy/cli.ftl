# Beth mae’r rhaglen yn ei ddweud ar derfynell.
cli-exhausted = Dim dewis ar ôl
