"""This file is the Russian numerals: how many each word is, whatever its case."""

from __future__ import annotations

FORMS = {
    1: "один одна одно одного одной одному одним одном одну", 2: "два две двух двум двумя двое двоих двоим",
    3: "три трёх трех трём трем тремя трое троих троим",
    4: "четыре четырёх четырех четырём четырьмя четверо четверых", 5: "пять пяти пятью пятеро пятерых", 6: "шесть шести шестью шестеро шестерых",
    7: "семь семи семью семеро семерых", 8: "восемь восьми восьмью", 9: "девять девяти девятью", 10: "десять десяти десятью", 11: "одиннадцать одиннадцати",
    12: "двенадцать двенадцати", 13: "тринадцать тринадцати", 14: "четырнадцать четырнадцати", 15: "пятнадцать пятнадцати", 16: "шестнадцать шестнадцати",
    17: "семнадцать семнадцати", 18: "восемнадцать восемнадцати", 19: "девятнадцать девятнадцати", 20: "двадцать двадцати", 30: "тридцать тридцати",
    40: "сорок сорока", 50: "пятьдесят пятидесяти полусотни полсотни", 60: "шестьдесят шестидесяти", 70: "семьдесят семидесяти",
    80: "восемьдесят восьмидесяти", 90: "девяносто девяноста", 100: "сто ста", 200: "двести двухсот", 300: "триста трёхсот трехсот",
    400: "четыреста четырёхсот четырехсот", 500: "пятьсот пятисот", 600: "шестьсот шестисот", 700: "семьсот семисот", 800: "восемьсот восьмисот",
    900: "девятьсот девятисот",
}  # fmt: skip
NUMBERS = {form: number for number, forms in FORMS.items() for form in forms.split()}
# Scales in the forms that follow a number or a qualifier.
SCALES = {
    1_000: "тысяч тысячи тысяча тысячу тысячей тыс", 1_000_000: "миллион миллиона миллионов млн", 1_000_000_000: "миллиард миллиарда миллиардов млрд",
    1_000_000_000_000: "триллион триллиона триллионов трлн",
}  # fmt: skip
SCALE_OF = {form: scale for scale, forms in SCALES.items() for form in forms.split()}


def number_of(words: str) -> float | None:
    """The number that words or digits say: "двадцать три", "1 500", "2,5 млн"; None where they say none."""
    total, known = 0.0, False
    for word in words.casefold().replace("\u00a0", " ").replace("тыс.", "тыс").split():
        digits = word.replace(",", ".")
        if digits.replace(".", "", 1).isdigit():
            total = total * 1_000 + float(digits) if known and len(word) == len("000") else float(digits)
        elif word in NUMBERS:
            total += NUMBERS[word]
        elif word in SCALE_OF:
            total = (total or 1.0) * SCALE_OF[word]
        else:
            return None
        known = True
    return total if known else None
