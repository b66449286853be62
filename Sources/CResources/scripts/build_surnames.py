#!/usr/bin/env python3
"""Makes ../lexicons/surnames.tsv. Written by hand for this project (general knowledge of published surname statistics).

Weight 1..10 is roughly logarithmic: 10 = some 90 million bearers, each step down is a factor of about two to three.
"""
from common import write

TIERS = {
    10: '王李张',
    9: '刘陈杨赵黄周吴',
    8: '徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董肖程曹袁邓许',
    7: '傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶闫阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
    6: '庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋甘景'
       '单包司柏宁柯阮桂闵解柴华车冉房边吉饶刁瞿戚丘古米池滕付代符党穆农卓蓝冷燕',
    5: '晋苑邬臧宫来苟全褚廉简娄盖奚木郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟敖鄢花仇艾巩井仲乐虞卞封冼原官衣楚佟栗匡宗应巫鞠桑荆谌银明沙伏岑习胥保和蔺'
       '麦盘闭零邝佘缪綦逯帅呼阿者尚元平湛权骆常门初巴车凤占展满储水国宿容宾鹿由冶咸阴麻芮靖寇宓海郗仝亓禚矫郄支祖戎郅卯仵逄练车辜梅虎肇邰母扈隆师厉巢干晁糜阚满弓亢',
    4: '滑裘贲邴羿乌羊於惠甄家翁荀惠皮卡能苍双闻莘翟劳逄扶堵宰郦雍璩濮寿通边浦尚郏别壮晏柴鱼慎戈庾终暨居衡步耿弘东殳沃利蔚越夔厍勾融訾阙那空养须丰后红竺盍益桓公哈谯年爱佴言福南'
       '邱郸贝诸钮嵇邗底撒塔苹竹牧尧刀召思罕岩衎依铁色才旦索拉仁多吾努买库阮冯乜镇粟旷庹佀皇冮忻肖青要德凡危操朴禹奉先线信晓念昝亢展敬修位行英蒲茹茆荣蹇郇斯次聊邳洛钦皋瓮缑伊逢初粘黑宦种勒畅弋',
    3: '兀也云介仉仪侍俸候倚兴凃刑列卿卻叔叢吐吾呙咎品哀哈唤善喜因圣坚垄培堂堪塞夕天太奎奠妥妙字宜宣家富寸将尉少尕尘尧居屏岂岱岭崇帖帕干庆库庚廖延开弥弩彩征律德忽怀怡恽悦慈户扬承抄折拓招拜捷揣摆撖攸斌斛星昌昔昂是普晋暴朗朝期未本果查树栋校格桐森楼樵欣此民永求江沐法泉泰洗浮涉涵添清湖湾满漆漕潭澹火炎焉熙爨牙犹独玄玉王珠理琚瓦由甲男畅疏益盈直相睢矣知碧磨礼社秘称税稳空笃第答策筱签紫綦緱纳红线经绪续缐美老聚胶能脱腾自至舍良节芝苌英茅荔荷莱菅萨葆蒯蒿蓟蔄蔡虢衷表西覆计让记诚谢资赏赛起超赫軒边达迎进连迭逊逄通逮遆道邀邓那邾郈郓郯部鄂鄞酆野钊铎锁锺镡长闪闽问闾阁阎陀际雄雅集青鞏项顿颉食饒首香马鬲鬼鱼鲜鸿黄麴齐龙',
}
# tier 3 above is pruned to this allow-list so that the file stays near 480 single-character surnames
TIER3 = '兀云仉仪俸凃刑卿呙咎哈善圣妥字宣寸尉尕尧延扬拓拜揣摆撖攸斛昌普暴朗朝果樵永求沐泰漆漕潭澹焉爨玄琚疏相睢矣磨秘税笃老肇良苌茅菅萨蒯蒿蔄虢衷西让资赛赫边遆邾郓郯鄂鄞酆野钊锁镡长闪闾雄顿颉香鲜鸿麴'
# Surname characters that are also very common words, prefixes or suffixes.
AMBIGUOUS = set('强经班幸印从广山富秋松都南养步越居铁加达格热图才多买仁库努次怀充却籍于和时向方高金安成从全水文万年白后同常任何许连明原应来别那者要多才国海平能通公德行青信红南东元都双家古官尚单车马石田江林龙夏史左路关包全白权先线次能多言福爱天云老长良相永云善开经通和后家居保习计管商支初凡种英利荣兰贺易容由展敬修镇满富达让直新兴思念师农党代付强木米沙零闭盘麻黑牙花边房柳桂康武曾过第解查是未者果表景段干勒竹牧铁索色拉依步召刀哈西朝昌泰普朗字延扬雄香银虎母冷燕简连须丰益空养终越融勾壮扶堵'
                '空宰隆华盛雷毛汤洪毕申齐丛纪强游阳卫甘司宁吉池符占储宾祖国通危操底竹撒求税老秘赏暴磨资野锁闪顿位衣')
COMPOUND = {
    6: '欧阳',
    5: '上官 司徒 司马 诸葛 皇甫',
    4: '夏侯 尉迟 令狐 慕容 东方 端木 公孙 呼延 赫连 宇文 长孙 独孤 南宫 申屠 轩辕 闻人 钟离 濮阳 淳于 单于 澹台 太史 公冶 宗政 万俟 东郭 西门 百里 完颜 纳兰 拓跋 耶律 第五',
    3: '仲孙 令孤 公羊 公良 公仪 公西 公输 谷梁 漆雕 乐正 壤驷 巫马 闾丘 司空 司寇 子车 颛孙 亓官 段干 梁丘 左丘 东门 南门 北宫 西陵 鲜于 褚师 羊舌 微生 宰父 夹谷 晋楚 太叔 南郭 呼韩 屈突 贺兰 贺若 哥舒 豆卢 叱干 斛律 宿勤 乌孙 沙吒 爱新 叶赫 那拉 富察 钮祜 瓜尔 董鄂 伊尔 乌雅 佟佳 索绰 欧侯 黄辛 陆费 范姜 张简 刘付 张廖',
}
EXTRA_DROP = set('衎緱缐鞏軒饒叢卻')

rows, seen = [], set()
for weight in sorted(TIERS, reverse=True):
    for ch in TIERS[weight]:
        if ch in seen or ch in EXTRA_DROP or (weight == 3 and ch not in TIER3):
            continue
        seen.add(ch)
        rows.append((ch, weight))
low = set('卡羊於家双卡通寿别壮鱼终居步越空养须益爱言福南底撒塔苹竹尧召思罕岩依铁色才旦索拉仁多吾努买库要凡操先线信晓念行英修斯次聊勒冮佀乜')
rows = [(c, 3 if w == 4 and c in low else w) for c, w in rows]
minority = {'刀': 3, '乜': 3, '阿': 4, '者': 3, '呼': 3, '木': 4, '和': 5, '沙': 4, '闭': 4, '零': 4, '盘': 5, '水': 3, '国': 3, '海': 3, '由': 3, '虎': 3, '母': 3, '师': 4,
            '平': 3, '门': 3, '初': 3, '明': 4, '原': 4, '来': 3, '保': 3, '应': 5, '花': 4, '官': 4, '商': 4, '连': 5, '全': 4, '巴': 4, '满': 3, '凤': 3, '容': 4}
rows = [(c, minority.get(c, w)) for c, w in rows]
for weight in sorted(COMPOUND, reverse=True):
    for s in COMPOUND[weight].split():
        if s not in seen:
            seen.add(s)
            rows.append((s, weight))
# first syllables of Tibetan, Uyghur ... names rather than surnames: weight 2
rows = [(c, 2 if c in set('才旦索拉仁多吾努买库色斯次伊依尼') and w < 5 else w) for c, w in rows]
DROP = set('要底聊壮爱言福通双让西善圣延念永疏扬老长香笃朝朗矣衣撒修信思居步越空养须益南卡铁')
rows = [(c, w) for c, w in rows if c not in DROP]
seen -= DROP
MORE = {5: '狄强', 4: '经杭汲隗班束幸薄印贡慕索', 3: '松富山蓬仰秋蓟怀从籍充都广毋钭韶禄衣步养南铁越居',
        2: '旺扎格洛桑加达卓普罗热艾买图帕吐迪'}
for w, chars in MORE.items():
    for c in chars:
        if c not in seen:
            seen.add(c)
            rows.append((c, w))
for extra, w in [('肖', 8), ('萧', 6), ('莫', 6)]:
    if extra not in seen:
        rows.append((extra, w))
rows = [(s, w, 1 if s in AMBIGUOUS or s in ('东方', '上官', '第五', '百里', '西门', '东门', '南门', '单于', '晋楚', '司空', '那拉', '微生') else 0) for s, w in rows if s != '晋楚']
rows.sort(key=lambda r: (len(r[0]), -r[1], r[0]))
assert len({r[0] for r in rows}) == len(rows)
print('single', sum(len(r[0]) == 1 for r in rows), 'compound', sum(len(r[0]) == 2 for r in rows), 'ambiguous', sum(r[2] for r in rows))
write('surnames.tsv', """
Chinese surnames (Han and minority), single and compound.
Source: written for this project from general knowledge; no third-party list copied. Licence: that of this project.
Made by scripts/build_surnames.py.
Columns: surname, weight (1..10, log-like; 10 = 王 李 张), ambiguous (1 = also a very common word or part of words, else 0).
First parts of transcribed or minority names (阿 尕 木 者 ...) are included with low weights.
""", rows)
