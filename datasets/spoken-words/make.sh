#!/usr/bin/env bash
# Makes the spoken words of this folder again: espeak-ng speaks, sox trims, resamples and packs.
# Needs: espeak-ng 1.51, sox 14.4. Run it inside this folder; it writes WORD/VOICE_nohash_N.wav.
set -euo pipefail
cd "$(dirname "$0")"

words="activate active activity captivate motivate navigate
zero one two three four five six seven eight nine
yes no up down left right on off stop go"

# Voice name, espeak-ng voice, words a minute, pitch (0-99). The last two columns are the second
# rendering, made for the trigger word only.
voices="
us-m1 en-us+m1 150 45 185 60      us-m3 en-us+m3 140 35 175 50
us-m5 en-us+m5 160 55 130 40      us-m7 en-us+m7 170 40 140 55
us-f1 en-us+f1 150 55 180 45      us-f3 en-us+f3 165 60 135 50
us-f5 en-us+f5 145 45 175 60      us-adam en-us+adam 155 50 185 40
us-belinda en-us+belinda 150 55 175 40  us-steph en-us+steph 160 45 135 60
us-rob en-us+rob 145 55 170 45    us-klatt en-us+klatt 150 40 180 55
gb-m2 en+m2 155 50 180 40         gb-m4 en+m4 145 40 170 55
gb-m6 en+m6 165 45 140 60         gb-m8 en+m8 150 60 180 45
gb-f2 en+f2 150 50 180 60         gb-f4 en+f4 140 45 170 55
gb-victor en+victor 160 50 135 40 gb-alex en+Alex 150 45 180 60
sc-m3 en-gb-scotland+m3 150 50 175 40   sc-f2 en-gb-scotland+f2 155 55 135 45
rp-edward en-gb-x-rp+edward 150 45 180 55 rp-annie en-gb-x-rp+Annie 145 55 170 45
ca-m5 en-029+m5 150 45 175 60     ca-f4 en-029+f4 155 50 135 40
v-pablo en-us+pablo 148 52 178 38 v-linda en+linda 158 48 138 58
v-max en-gb-x-gbcwmd+max 150 45 175 55
t-paul en-us+paul 155 45 138 55   t-andrea en+Andrea 150 55 178 42
t-david en+david 152 55 176 45    t-anika en-us+anika 148 50 172 60
t-miguel en-gb-x-rp+miguel 146 48 168 58"

say() { # word voice speed pitch file
    local raw
    raw=$(mktemp --suffix=.wav)
    espeak-ng -v "$2" -s "$3" -p "$4" -w "$raw" "$1"
    # Silence is cut at both ends, 20 ms are kept; 8 kHz and 8-bit mu-law are a telephone's.
    sox -D "$raw" -c 1 -e mu-law "$5" gain -3 rate 8000 \
        silence 1 0.005 0.5% reverse silence 1 0.005 0.5% reverse \
        pad 0.02 0.02 norm -3
    rm -f "$raw"
}

rm -f ./*/*.wav testing_list.txt validation_list.txt
while read -r name voice speed pitch speed2 pitch2; do
    for word in $words; do
        mkdir -p "$word"
        say "$word" "$voice" "$speed" "$pitch" "$word/${name}_nohash_0.wav"
        echo "$word/${name}_nohash_0.wav"
    done
    say activate "$voice" "$speed2" "$pitch2" "activate/${name}_nohash_1.wav"
    echo "activate/${name}_nohash_1.wav"
done < <(xargs -n 6 <<<"$voices") >all.tmp
grep /t- all.tmp | LC_ALL=C sort >testing_list.txt
grep /v- all.tmp | LC_ALL=C sort >validation_list.txt
rm -f all.tmp
find . -type f ! -name SHA256SUMS ! -name README.md | LC_ALL=C sort | xargs sha256sum >SHA256SUMS
