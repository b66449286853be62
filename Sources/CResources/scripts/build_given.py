#!/usr/bin/env python3
"""Makes ../lexicons/given-characters.tsv: characters of Chinese given names by position.

Source: personal names (tag nr) of jieba 0.42.1 dict.txt (MIT), sdist jieba-0.42.1.tar.gz from PyPI:
    pip download jieba==0.42.1 --no-deps -d ../wheels
Second source: words of jionlp 1.5.31 word_distribution.zip (Apache-2.0; frequencies in news text) that are not in jieba's
dictionary, three characters long and begin with a common surname: names found by a segmenter in modern news.
Names of modern news count three times, the others once.
An nr entry counts as a name if it begins with a surname of ../lexicons/surnames.tsv, and is 3 characters long (2 for names
of one character; 3-4 for compound surnames). Frequencies are not used (the frequencies are those of history books and novels).
jieba's tag nr is noisy, so words explained as ordinary words in jionlp 1.5.31's chinese_word_dictionary (Apache-2.0) are left out.
Added by hand: characters usual in names of people born 1950-2005 that the dictionary lacks or undercounts (MODERN), and
rare ones (RARE). Stop characters (particles, pronouns ...) are set to 0 where only noise put them there.
Run after build_surnames.py.
"""
import io
import math
import re
import zipfile
from collections import Counter
from common import jieba_dict, jionlp_file, jionlp_frequencies, read, write

HAN = re.compile(r'^[\u3400-\u9fff]+$')
surn = {r[0]: int(r[1]) for r in read('surnames.tsv')}
with zipfile.ZipFile(io.BytesIO(jionlp_file('chinese_word_dictionary.zip'))) as z:
    text = z.read(z.namelist()[0]).decode('utf-8')
ordinary = {l.split('\t')[0] for l in text.split('\n')}

STOP = set('的了是我你他她它们这那么什谁哪吗呢吧啊呀哦嘛不没很也都就又才把被让给对从跟与及或但而且则却虽若使因所以为之者其此某每各该些个只件条张把位次回第氏姓人'
           '公婆妇婢奴妾妃后王侯相将帝皇爷爹娘妈哥弟姐妹叔伯舅姨嫂儿孙祖庙殿府省县州郡城镇乡村路街巷寺死杀打骂吃喝病鬼尸贼盗匪狗猪屎尿血骨肉鼻耳嘴脚腿肚脏臭丑恶毒害怕恨怒哭骗偷抢砍刺砸撞摔跌')
one, two, single = Counter(), Counter(), Counter()
names = 0
TRANS = set('尔斯姆特克夫拉里瓦卡科莱托蒂基洛普布萨巴塞莫诺尼什兹迪佐默顿森恩茨茵娅贝奇鲁丹娜罗沙维利亚尤戈朗伊卢菲古达加纳坎埃肯丁勒德赫弗帕乌泽曼安阿齐')
TRANS_END = set('尔斯姆特克夫拉瓦卡托蒂基塞什兹默顿茨娅勒弗泽贝莱萨尼里布洛')
TRANS_START = set('马巴卡哈阿罗费安温沙伊史万乌古布库帕莫雷莱穆尤施门戴柯高盖盛欧麦韦维苏贾曼杜兰凯蒙塔多米梅皮查普丹德范路司鲁索扎拉色次吾买热依图')
TOP = set('李王张刘陈杨赵周吴徐孙胡朱郭梁宋郑谢韩唐冯董肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡魏薛潘何罗林黄叶钟谭廖邱')
NOT_SINGLE = set('某姓氏家总董女父母先老府宅门记湾庄村镇公太夫局厅嫂妻婆导队队教师院处科主任经理律指导')
modern = jionlp_frequencies()
known = set()


def foreign(s, g):
    if len(g) == 2 and g[0] in TRANS and g[1] in TRANS:
        return True
    return g[-1] in TRANS_END and s in TRANS_START


def take(w, n):
    global names
    s = w[:2] if w[:2] in surn and len(w) > 2 else w[:1]
    if s not in surn or (len(s) == 1 and surn[s] < 4):
        return
    g = w[len(s):]
    if not g or foreign(s, g):
        return
    if len(g) == 2:
        one[g[0]] += n
        two[g[1]] += n
        names += 1
    elif len(g) == 1 and len(s) == 1 and s in TOP and g not in NOT_SINGLE:
        single[g] += n
        names += 1


for w, f, t in jieba_dict():
    known.add(w)
    if t in ('nr', 'nrfg') and HAN.match(w) and w not in ordinary:
        take(w, 3 if w in modern else 1)
for w in sorted(modern):
    if w in known or w in ordinary or not HAN.match(w) or surn.get(w[0], 0) < 6:
        continue
    if len(w) == 3 or (len(w) == 2 and w[0] in TOP):
        take(w, 3)

MODERN = {   # weight by position (first, second, single), for names of people in office 2000-2025
    '建国 建华 建军 建明 建平 建新 建民 建林 建文 建伟 建忠 建强 志强 志明 志刚 志军 志华 志伟 志勇 志文 志平 志坚 国强 国庆 国华 国平 国栋 国荣 国清 国辉 晓东 晓明 晓峰 晓燕 晓红 晓玲 晓军 晓华 晓丽 晓霞 晓琳 '
    '小平 小明 小红 小玲 小燕 小军 小华 小兰 小芳 永强 永红 永明 永生 永军 永平 永辉 海波 海涛 海燕 海军 海峰 海霞 海英 海龙 文辉 文杰 文华 文军 文斌 文广 文生 文彬 伟明 伟强 伟东 伟民 伟华 伟平 少华 少华 少平 少辉 少明 少雄 '
    '振华 振宇 振东 振兴 振国 振海 丽华 丽萍 丽娟 丽娜 丽君 丽丽 丽霞 丽红 丽英 雪梅 雪峰 雪莲 雪琴 秀英 秀兰 秀珍 秀梅 秀芳 秀云 玉兰 玉梅 玉珍 玉英 玉华 玉琴 玉龙 春梅 春华 春生 春燕 春雷 春晖 春林 春红 '
    '俊杰 俊峰 俊明 俊华 俊辉 俊龙 俊鹏 锦辉 锦华 锦明 锦洪 锦雄 锦波 浩然 浩宇 子轩 子豪 子涵 梓涵 梓萱 梓豪 雨欣 雨晴 欣怡 诗涵 诗雨 思远 思琪 思源 思敏 嘉欣 嘉豪 嘉诚 嘉琪 佳怡 佳佳 佳琪 佳慧 宇航 宇轩 一凡 一鸣 一诺 一帆 '
    '水清 水生 水明 土生 土养 土金 日升 日强 日辉 日明 亚军 亚平 亚东 亚男 亚娟 亚洲 耀华 耀东 耀明 耀辉 庆华 庆生 庆国 庆林 广平 广生 广明 广文 汉文 汉强 汉荣 汉明 汉光 康生 康明 康强 观生 观荣 观养 木生 木荣 火生 金水 金生 金花 金荣 '
    '冠华 冠军 冠宇 冠雄 启明 启华 启文 启光 启荣 培林 培华 培德 培文 景明 景辉 景华 景文 柏林 柏华 柏青 松林 松柏 仕明 仕强 仕荣 世荣 世杰 世强 世华 世明 世雄 兆华 兆明 兆雄 兆基 其明 其华 其荣 其昌 艺 莹 颖 婷 婷婷 莉 莉莉 '
    '静 静静 静怡 敏 敏华 敏仪 燕 燕玲 燕霞 燕飞 燕萍 燕芬 燕芳 伟 勇 军 磊 涛 斌 波 辉 鹏 杰 超 强 刚 峰 健 亮 明 鑫 鹏飞 鹏程 凯 俊 龙 宇 帆 洋 阳 旭 晨 晨曦 昊 浩 博 博文 毅 彬 琳 琳琳 雪 雪 倩 倩倩 娜 娜娜 丹 丹丹 丹妮 蕾 蓉 薇 '
    '玲 玲玲 芳 芳芳 芬 萍 萍萍 红 霞 艳 艳红 艳芳 艳玲 艳霞 娟 娟娟 媛 媛媛 洁 洁莹 慧 慧敏 慧玲 惠玲 惠芳 惠珍 惠明 梅 梅芳 兰 兰英 菊 菊英 桂英 桂兰 桂芳 桂珍 桂林 凤英 凤兰 凤仙 凤玲 淑芬 淑珍 淑华 淑英 淑贞 美玲 美华 美英 美珍 美霞': 3,
}
RARE = ('鋆赟燚玥珺堃喆曌旻昶骁昱昕昀晅晔晟晞晗晖晙曦曜暄暐旸旼昳炜炅炫烜烨焱焜煜熠燊燮爔玎玏玘玙玚玟玠玢玦珂珈珉珏珑珒珣珥珩珮珲珵琀琎琏琛琤琦琨琬琮琰琲琳瑀瑄瑗瑛瑜瑢瑨瑭瑱瑶瑷瑾璁璇璈璋璎璐璘璜璞璟璠璧璨瓒沅沁沄沐沛沣泓泠泫洧洵洺浔浚浠浡涓涔涵淇淏淦淩淼渊渝湉湘溁溪滢滟漪漩潇潞潼澄澔澍澎濛瀚瀛灏灵'
        '钊钧钰铖铠铭铮铄铎铉铧锃锋锐锟锴锶镕镛镭鎏鑫钇钦钺铤埕垚堉塬墉壕峥峣峤崃崟崧崴嵘嵩嶙岚岑岱峻岐岷川巍彧彦彬彪彤彰忱怀怡恂恒恺悠悦惟惇惠愫慜慷憬懿扬抒挺捷揆摛擎攸敏敦斐斌斓旂旖昊昂晏晁晨晴智暖暾朔朗杉杞杪杭柏栩栋桉桐桓桢梓梵梧棋棣棠森椿楠榆榕樾橦檀歆毓沫泽洲浣润涛涟淑渲'
        '燕禹禾秉秋稷穆竑竣笙筠筱箐简箫籽粲绎绮绯绰缇缤缦缨翊翎翔翘翙翰翱耘聪聿胤臻舒舜航艺芃芊芋芎芙芝芮芷芸芹苒苓苑苡苧茉茗茜茵茹荃荇荏荟荣莀莉莎莙莞莹菀菁菡菲萌萍萱萸葆葳蒙蒨蓁蓉蓓蔓蔚蔷蔺蕊蕙蕴蕾薇藜蘅虹蛟衍袆裕裴褀褚觅詠诗诣语诺谊谕谦豪贇赓赫跃路踔轩轲辰迅迎迪逊逍逸遥遐邈郁郅郗鄞酉采釆'
        '霁霄霆霈霏霓霖霜霞霭靓靖静靥韬韫韵韶頔颀颂颉颐颖颢颜飒飞馥馨驰骅骆骋骏骐骞骥骢骦鲲鳌鸢鸣鸥鸾鸿鹃鹄鹏鹤鹭鹰麒麓麟黛黠龄龑祎祐祯祺禛禧禄秭穗窈竞端笛皓皎皑皙盈睿瞻矅矗砚砺硕碧磊礴礼祥倩俪俨俣俐俏倬倞偲傲僖儒儆允兢冉冠冰冽凇凌凝凯凡刚劭勉勋勖勤匀卉卓厚叡吟吉君呈咏哲唯啸喻嘉嘏囡园圣坚均坤垒培基城壮声夏夙奇奎奕奂奥'
        '妍妤妘妮妲姗姚姝姣姿娅娇娉娓娣娥娴婉婕婧婵婷媚媛媞嫄嫒嫣嫦嬅嬉嬿孜学孟季孺宁宁宇安宏宓宗宙宛宜宝实宣宸容寅富寒寓寰尊尧屹屿峦崇州帅帆希帛师常平幸庆康庭庾延廷建弈弘弛弦强弼影徕循微德心志忠念思恩息恬恰悟情惜想慈慎慧慨憧戈成戎战房承技拓振授掣揽搏攀政效敬文新方施旅旋族旗无既日旦旭')

extra = Counter()
for words in MODERN:
    for w in words.split():
        if len(w) == 2:
            one[w[0]] += 6
            two[w[1]] += 6
        else:
            single[w] += 12
for ch in set(RARE):
    one[ch] += 4
    two[ch] += 4
    single[ch] += 3

chars = set(one) | set(two) | set(single)
def log(n):
    return min(9, int(round(math.log2(n + 1) * 0.9))) if n else 0
rows = []
for c in sorted(chars):
    a, b, s = one[c], two[c], single[c]
    if c in STOP and a + b + s < 60:
        continue
    a, b, s = (log(x) for x in (a, b, s))
    if c in STOP:
        a, b, s = max(0, a - 3), max(0, b - 3), max(0, s - 3)
    if max(a, b, s) >= 2 or a + b + s >= 3:
        rows.append((c, a, b, s))
print('names used', names)
write('given-characters.tsv', """
Characters in Chinese given names, by position.
Source: %d personal names: tag nr of jieba 0.42.1 dict.txt, PyPI sdist, licence MIT (https://github.com/fxsjy/jieba); filtered with the
  word list of jionlp 1.5.31 (Apache-2.0); characters of modern and rare names added by hand (see the script).
Made by scripts/build_given.py.
Columns: character, first of two, second of two, single-character name. Numbers are round(0.9*log2(count+1)), 0..9.
Source 2: names in word_distribution.zip of jionlp 1.5.31 (Apache-2.0). Names of modern news count three times; frequencies of bearers are not known. 0 0 0 rows are left out. A character not listed is unusual, not impossible.
""" % names, rows)
