SELECT shift_dismissed.shift, shift_dismissed.basis, analyst.name, shift_dismissed.dismissed_at
FROM shift_dismissed
JOIN analyst ON analyst.id = shift_dismissed.analyst
