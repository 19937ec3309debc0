error-required = יש להשיב על שאלה זו
error-too-long = { $over ->
    [one] יש לקצר את התשובה בתו אחד (עד { $max })
    [two] יש לקצר את התשובה בשני תווים (עד { $max })
   *[other] יש לקצר את התשובה ב־{ $over } תווים (עד { $max })
}
count-left = { $left ->
    [one] נשאר תו אחד
    [two] נשארו שני תווים
   *[other] נשארו { $left } תווים
}
