#!/usr/bin/env python3
"""Makes ../lexicons/divisions.tsv (province to township).

Source: PyPI wheel jionlp 1.5.31 (Apache-2.0), jionlp/dictionary/china_location.zip.
Run:    pip download jionlp==1.5.31 --no-deps -d ../wheels && python3 build_divisions.py
Also writes the statistical county-level areas (development zones ...) that the source lists
among the counties to ../wheels/zones.tmp.tsv, which build_special.py reads.
"""
import os
import re
from common import china_location, write, WHEELS

ETHNIC = """蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族
傈僳族 佤族 畲族 高山族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族
锡伯族 阿昌族 普米族 塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族
门巴族 珞巴族 基诺族 各族 毛难族 仫佬 傈僳 蒙古 哈萨克 锡伯 塔吉克 柯尔克孜 达斡尔 鄂温克 鄂伦春 维吾尔 裕固 满 回 藏 苗 彝 壮
布依 朝鲜 侗 瑶 土家 哈尼 傣 黎 佤 畲 拉祜 纳西 景颇 羌 布朗 撒拉 毛南 仡佬 阿昌 普米 乌孜别克 俄罗斯 德昂 保安 赫哲 门巴 珞巴 基诺
塔塔尔 独龙 白 水 怒""".split()
LONG = sorted((e for e in ETHNIC if e.endswith('族')), key=len, reverse=True)
BARE = sorted((e for e in ETHNIC if len(e) >= 2 and not e.endswith('族')), key=len, reverse=True)
ANY1 = sorted((e for e in ETHNIC if not e.endswith('族')), key=len, reverse=True)


def strip_ethnic(s, lists, minimum=2):
    """Takes the names of nationalities off the end; never leaves fewer than `minimum` characters."""
    while True:
        for e in lists:
            if s.endswith(e) and len(s) - len(e) >= minimum:
                s = s[:-len(e)]
                break
        else:
            return s


# Corrections to codes and names: the source keeps old codes for divisions recreated since about 2019,
# and lacks a few changes (code in the source -> code now, name now). From the published change notices.
FIX = {
    '350427': ('350405', '沙县区'), '350403': ('350404', '三元区'), '350681': ('350604', '龙海区'),
    '350625': ('350605', '长泰区'), '450127': ('450181', '横州市'), '410381': ('410307', '偃师区'),
    '410322': ('410308', '孟津区'), '610322': ('610305', '凤翔区'), '520522': ('520581', '黔西市'),
    '520221': ('520204', '水城区'), '513425': ('513402', '会理市'), '540530': ('540581', '错那市'),
    '540422': ('540481', '米林市'), '320684': ('320614', '海门区'), '320602': ('320613', '崇川区'),
    '370684': ('370614', '蓬莱区'), '220381': ('220184', '公主岭市'), '340222': ('340212', '繁昌区'),
    '340221': ('340210', '湾沚区'), '340203': ('340209', '弋江区'), '130526': ('130505', '任泽区'),
    '130527': ('130506', '南和区'), '230704': ('230719', '友好区'), '510132': ('510118', '新津区'),
    '654223': ('654203', '沙湾市'), '610928': ('610981', '旬阳市'), '431121': ('431181', '祁阳市'),
    '532331': ('532302', '禄丰市'), '632321': ('632301', '同仁市'), '421023': ('421088', '监利市'),
    '360727': ('360783', '龙南市'), '650929': ('659011', '新星市'), '652923': ('652902', '库车市'),
    '630122': ('630106', '湟中区'), '340225': ('340281', '无为市'),
    '530422': ('530481', '澄江市'), '360105': ('360112', '新建区'),
}
NAMEFIX = {'奎青区': '葵青区', '苗粟县': '苗栗县', '苗粟': '苗栗', '圣安多尼堂区': '花王堂区', '路氹城': '路氹填海区'}
MACAU_HK = dict(zip('中西区 湾仔区 东区 南区 油尖旺区 深水埗区 九龙城区 黄大仙区 观塘区 荃湾区 屯门区 元朗区 北区 大埔区 西贡区 沙田区 葵青区 离岛区'.split(),
                    ['8100%02d' % i for i in range(1, 19)]))
MACAU_HK.update(zip('花地玛堂区 花王堂区 望德堂区 大堂区 风顺堂区 嘉模堂区 路氹填海区 圣方济各堂区'.split(),
                    ['8200%02d' % i for i in range(1, 9)]))
ADD = [('659012', '白杨市', '')]      # founded 2023, not in the source

# Stems that rules cannot make: prefectures and counties. A value replaces everything the rules give.
STEMS = {
    '吉林市': '', '海南藏族自治州': '海南州', '克孜勒苏柯尔克孜自治州': '克孜勒苏|克州|克孜勒苏州',
    '巴音郭楞蒙古自治州': '巴音郭楞|巴州|巴音郭楞州', '博尔塔拉蒙古自治州': '博尔塔拉|博州|博尔塔拉州',
    '锡林郭勒盟': '锡林郭勒|锡盟', '阿拉善盟': '阿拉善', '兴安盟': '兴安', '西双版纳傣族自治州': '西双版纳|西双版纳州|版纳',
    '东乡族自治县': '东乡|东乡县', '河南蒙古族自治县': '河南县', '前郭尔罗斯蒙古族自治县': '前郭尔罗斯|前郭|前郭县',
    '杜尔伯特蒙古族自治县': '杜尔伯特|杜尔伯特县|杜蒙|杜蒙县', '喀喇沁左翼蒙古族自治县': '喀喇沁左翼|喀左|喀左县',
    '阜新蒙古族自治县': '阜蒙|阜蒙县|阜新县', '本溪满族自治县': '本溪县', '塔什库尔干塔吉克自治县': '塔什库尔干|塔什库尔干县|塔县',
    '和布克赛尔蒙古自治县': '和布克赛尔|和布克赛尔县|和丰|和丰县', '察布查尔锡伯自治县': '察布查尔|察布查尔县|察县',
    '鄂温克族自治旗': '鄂温克旗', '鄂伦春自治旗': '鄂伦春旗', '莫力达瓦达斡尔族自治旗': '莫力达瓦|莫力达瓦旗|莫旗',
    '科尔沁右翼中旗': '科右中旗|科尔沁右翼中', '科尔沁右翼前旗': '科右前旗', '科尔沁左翼中旗': '科左中旗', '科尔沁左翼后旗': '科左后旗',
    '察哈尔右翼前旗': '察右前旗', '察哈尔右翼中旗': '察右中旗', '察哈尔右翼后旗': '察右后旗', '土默特左旗': '土左旗', '土默特右旗': '土右旗',
    '达尔罕茂明安联合旗': '达茂旗|达茂|达茂联合旗', '新巴尔虎右旗': '新右旗', '新巴尔虎左旗': '新左旗', '陈巴尔虎旗': '陈旗|陈巴尔虎',
    '乌拉特前旗': '乌前旗', '乌拉特中旗': '乌中旗', '乌拉特后旗': '乌后旗', '杭锦后旗': '杭后旗|杭后', '喀喇沁旗': '喀旗|喀喇沁',
    '巴林右旗': '巴右旗|巴林右', '巴林左旗': '巴左旗|巴林左', '阿鲁科尔沁旗': '阿鲁科尔沁|阿旗', '克什克腾旗': '克什克腾|克旗',
    '翁牛特旗': '翁牛特|翁旗', '伊金霍洛旗': '伊金霍洛|伊旗', '准格尔旗': '准格尔|准旗', '达拉特旗': '达拉特|达旗', '鄂托克前旗': '鄂前旗',
    '鄂托克旗': '鄂托克|鄂旗', '东乌珠穆沁旗': '东乌旗|东乌珠穆沁', '西乌珠穆沁旗': '西乌旗|西乌珠穆沁', '苏尼特左旗': '苏左旗|东苏旗|东苏',
    '苏尼特右旗': '苏右旗|西苏旗|西苏', '阿巴嘎旗': '阿巴嘎', '镶黄旗': '镶黄', '正镶白旗': '正镶白|白旗', '正蓝旗': '正蓝', '太仆寺旗': '太仆寺|太旗',
    '阿拉善左旗': '阿左旗', '阿拉善右旗': '阿右旗', '额济纳旗': '额济纳', '四子王旗': '四子王', '扎赉特旗': '扎赉特|扎旗', '阿荣旗': '阿荣',
    '扎鲁特旗': '扎鲁特', '奈曼旗': '奈曼', '库伦旗': '库伦', '乌审旗': '乌审', '杭锦旗': '杭锦', '敖汉旗': '敖汉',
    '浦东新区': '浦东', '滨海新区': '滨海', '沈北新区': '沈北', '神农架林区': '神农架', '白云鄂博矿区': '白云鄂博|白云矿区|白云区', '峰峰矿区': '峰峰|峰峰区',
    '井陉矿区': '井陉矿', '鹰手营子矿区': '鹰手营子', '六枝特区': '六枝', '中沙群岛的岛礁及其海域': '中沙|中沙群岛', '西沙区': '西沙', '梅县区': '梅县',
    '赣县区': '赣县', '沙县区': '沙县', '朝阳县': '', '通道侗族自治县': '通道|通道县', '共青城市': '共青城|共青', '津市市': '津市', '沙市区': '沙市',
    '新市区': '', '市中区': '', '城中区': '城中', '大鹏新区': '大鹏', '图木舒克市': '图木舒克', '阿里地区': '阿里', '大兴安岭地区': '大兴安岭',
}
# Ambiguous one-size names that nobody shortens.
NOSTEM = set('市中区 新市区 城区 郊区 矿区 东区 西区 南区 北区 中区 西市区 市北区 市南区 资源县 河北区 海南区 江南区 南海区 北海区'.split()) - {'南海区', '江南区'}


def unique(xs):
    out = []
    for x in xs:
        if x and x not in out:
            out.append(x)
    return out


def stems_upper(name, hint):
    """Short forms of a province, prefecture or county."""
    if name in STEMS:
        return unique(STEMS[name].split('|'))
    if name in NOSTEM:
        return []
    hints = [h for h in hint.split('/') if h != name and len(h) >= 2]
    m = re.match(r'^(.+?)(自治州|自治县|自治旗|自治区|特别行政区)$', name)
    if m:
        suffix = {'自治州': '州', '自治县': '县', '自治旗': '旗'}.get(m.group(2), '')
        if m.group(2) == '自治区':
            base = strip_ethnic(m.group(1), LONG)
            return [{'新疆维吾尔': '新疆'}.get(base, base)]
        if suffix == '':
            return [m.group(1)]
        base = strip_ethnic(m.group(1), LONG + BARE)
        return unique([base, base + suffix])
    if name.endswith('族区'):
        base = strip_ethnic(name[:-1], LONG)
        return unique([base, base + '区'])
    for suffix in ('地区', '省', '盟', '市', '县', '区', '旗'):
        if name.endswith(suffix):
            base = name[:-len(suffix)]
            return unique(([base] if len(base) >= 2 else []) + hints)
    return unique(hints)


DIGITS = dict(zip('零一二三四五六七八九', '0123456789'))


def arabic(s):
    """一三一 -> 131, 七十一 -> 71, 三十 -> 30; '' if it is not a number."""
    if not s or any(c not in DIGITS and c != '十' for c in s):
        return ''
    if '十' not in s:
        return ''.join(DIGITS[c] for c in s)
    a, b = s.split('十', 1)
    return str((int(DIGITS[a]) if a else 1) * 10 + (int(DIGITS[b]) if b else 0))


KEEP_OTHER = re.compile(r'(农场|林场|牧场|渔场|种畜场|畜牧场|种羊场|种牛场|种马场|马场|羊场|牛场|茶场|盐场|园艺场|果场|良种场|原种场|繁殖场'
                        r'|果树场|鹿场|苇场|垦殖场|水产场|养殖场|总场|管委会|新城|生态城|科学城|科技城|大学城|工业城|未来城|工业园|产业园|创业园|科技园|生态园|农业园|物流园|化工园|示范园|创新园'
                        r'|办事处|区|兵团.*团|林区|农垦)$')
DROP_OTHER = re.compile(r'(社区|小区|街区|筹建处|行政区划|指挥部|监狱|劳教所|戒毒所|管理所|管理局|管理处|林业局|矿务局|公司|集团|学院|医院|研究所|农科所|科研所'
                        r'|服务中心|类似乡级单位|生活区|行政区域|区区)$')
GENERIC = re.compile(r'^(国营|国有|市|县|区|省|省属|地区|第[一二三四五]|良种|原种|种|果树|园艺|经济|工业|农业|高新技术|产业|技术|现代|开发|旅游|新|水产|养殖|蚕种|苗圃|林业|畜牧|综合|保税|[东西南北])*$')


def township(name, county, prefecture, short):
    """(kind, name, stems) of a township-level row, or None if it is no division."""
    for p in (county, prefecture):
        if name.startswith(p) and len(name) - len(p) >= 3 and p:
            name = name[len(p):]
            break
    name = name.replace('蔵', '藏').replace('髙', '高')
    name = re.sub(r'^(陈旗|察右中旗|铁东区)(?=..)', '', name)
    name = re.sub(r'^(.*(开发区|管理区|高新区|工业区|科技新城))(?=.{1,4}[^街道乡镇](街道|镇|乡)$)', '', name)
    name = re.sub(r'(街道办事处|街道办|街道筹备处|街道办事处筹备处|办事处街道)$', '街道', name)
    name = re.sub(r'苏木乡$', '苏木', name)
    name = name.replace('族少数民族乡', '族乡').replace('族自治乡', '族乡')
    if re.search(r'(特殊街道|特殊乡镇|直属乡镇|社区街道|公共服务站街道|管理办公室街道|公司街道|开发区街道|园区街道|管委会街道|管委会乡|办事处乡|街道地区|社区地区|基地街道|城乡街道|居小镇|林场地区|经营所地区)$', name):
        return None
    if DROP_OTHER.search(name) or re.search(r'[^\u3400-\u9fff]', name):
        return None
    if name.endswith('街道') and len(name) > 2:
        base = strip_ethnic(name[:-2], LONG)
        if base.endswith('街') and len(base) > 3:      # 学苑街街道 and the like are printed 学苑街
            return 1, name, [base]
        return 1, name, [base] if len(base) >= 2 else []
    if name.endswith('镇') and len(name) >= 2:
        base = name[:-1]
        plain = strip_ethnic(base, LONG)
        if plain != base:                              # 叶赫满族镇 -> 叶赫, 叶赫镇
            return 2, name, [plain, plain + '镇']
        return 2, name, [base] if len(base) >= 2 else []
    m = re.match(r'^(.*?)(民族)?(乡|苏木)$', name)
    if m and m.group(1):
        base = m.group(1)
        if m.group(2):
            plain = strip_ethnic(base, LONG + ANY1, 0)
            if len(plain) == 1:
                plain = strip_ethnic(base, LONG + ANY1)
            stems = [plain, plain + m.group(3)] if len(plain) >= 2 else []
        elif base.endswith(('哈萨克', '塔吉克', '柯尔克孜', '达斡尔', '鄂温克', '乌孜别克', '鄂伦春')) and len(base) > 4:
            plain = strip_ethnic(base, BARE)
            stems = [plain, plain + m.group(3)]
        elif base.endswith('族'):
            plain = strip_ethnic(base, LONG, 0)
            stems = [plain, plain + m.group(3)] if len(plain) >= 2 else []
            if len(plain) == 1:
                stems = [plain + m.group(3)]
        else:
            stems = [base] if len(base) >= 2 else []
        return 3, name, stems
    m = re.match(r'^兵团(农?[一二三四五六七八九十]*师)?(.+)$', name)
    if m:
        n = m.group(2)
        if n.endswith('团'):
            d = arabic(n[:-1])
            return 4, n, unique([d + '团' if d else '', '兵团' + n])
        return (4, n, ['兵团' + n]) if n.endswith('场') and len(n) >= 3 else None
    if KEEP_OTHER.search(name):
        s = KEEP_OTHER.search(name).group(1)
        if GENERIC.match(name[:-len(s)]):
            return None
        stems = []
        if s in ('办事处', '管委会') and len(name) - 3 >= 2:
            stems = [name[:-3]]
        return 4, name, stems
    return None


upper, zones, towns, dropped = {}, {}, {}, {}
prov = pref = county = None
for depth, f in china_location():
    if depth == 0:
        prov = f
        upper[f[1]] = (f[0], stems_upper(f[0], f[2]))
    elif depth == 1:
        pref = f
        if f[1] not in upper and not f[0].endswith('行政区划'):
            upper[f[1]] = (f[0], stems_upper(f[0], f[2]))
    elif depth == 2:
        county = None
        if len(f) < 3:
            continue                                    # districts of Taiwan, no codes in the source
        name, code, hint = NAMEFIX.get(f[0], f[0]), f[1], NAMEFIX.get(f[2], f[2])
        if prov[1] in ('810000', '820000'):
            code = MACAU_HK[name]
        if code in FIX:
            code, name = FIX[code]
            hint = ''
        county = (code, name, pref[0], hint)
        if name == '市直辖行政区划':
            pass                                        # 东莞 中山 儋州 嘉峪关: townships hang on the prefecture's code
        elif (code[4] == '7' and prov[1] not in ('710000',)) or name.endswith(('开发区', '行政委员会', '天府新区', '管委会', '风景名胜区', '海域')):
            while code in zones:
                code = str(int(code) + 1)
            county = (code, name, pref[0], hint)
            zones[code] = (name, pref[1], hint)
        else:
            assert code not in upper or upper[code][0] == name, (code, name, upper[code])
            upper[code] = (name, stems_upper(name, hint))
    elif depth == 3 and county:
        t = township(f[0], county[1], county[2], county[3])
        if t is None:
            dropped.setdefault(county[0], []).append(f[0])
        else:
            kind, name, stems = t
            towns.setdefault(county[0], {}).setdefault((kind, name), stems)
for code, name, hint in ADD:
    upper[code] = (name, stems_upper(name, hint))

rows = [(c, n, '|'.join(s)) for c, (n, s) in upper.items()]
START = {1: 1, 2: 100, 3: 200, 4: 400}
for code, group in towns.items():
    counter = dict(START)
    for (kind, name), stems in sorted(group.items()):
        n = counter[kind]
        counter[kind] += 1
        assert kind == 4 or n < {1: 100, 2: 200, 3: 400}[kind], (code, kind)
        rows.append(('%s%03d' % (code, n), name, '|'.join(s for s in stems if s != name)))
rows.sort(key=lambda r: (r[0][:6], r[0]))
assert len({r[0] for r in rows}) == len(rows)

write('divisions.tsv', """
Divisions of China, province to township.
Source: PyPI wheel jionlp 1.5.31, file jionlp/dictionary/china_location.zip; licence Apache-2.0 (https://github.com/dongrixinyu/JioNLP).
Made by scripts/build_divisions.py, with corrections of codes and names since 2019 (tables FIX, ADD in the script).
Columns: code, name, stems (short forms as printed, separated by |; may be empty).
code: official 6 digits for province (440000), prefecture (440900), county (440902).
  Townships: 9 digits = the county's 6 digits + a SERIAL NUMBER OF THIS TABLE (the source has no township codes; these are NOT official):
  001- street offices, 100- towns, 200- townships/sumu, 400- farms, forest farms, regiments, zones at township level.
Parent of a township = first 6 digits; of a county = first 4 digits + 00; of a prefecture = first 2 + 0000. Exceptions:
  municipalities (11 12 31 50): no prefecture row; the parent of a county is xx0000. Likewise 81, 82, 71.
  directly administered counties and cities 4190xx (济源市), 4290xx (仙桃市, 神农架林区), 4690xx (海南), 6590xx (石河子市...): parent xx0000.
  东莞市 441900, 中山市 442000, 儋州市 460400, 嘉峪关市 620200 have no counties: townships hang on the prefecture's code.
  townships of development zones and the like have a county code whose fifth digit is 7 (340171...) or 632857; the zone
  itself is in special-divisions.tsv (column code); its prefecture = first 4 digits + 00.
Left out: virtual rows (直辖行政区划), companies, prisons, institutes, bureaus, communities at township level, districts of Taiwan.
Township data of the source are of mixed age (2017-2023): abolished townships may still be here, some new ones missing.
""", rows)
with open(os.path.join(WHEELS, 'zones.tmp.tsv'), 'w', encoding='utf-8') as f:
    for c in sorted(zones):
        f.write('\t'.join((c,) + zones[c]) + '\n')
with open(os.path.join(WHEELS, 'dropped.tmp.txt'), 'w', encoding='utf-8') as f:
    for c in sorted(dropped):
        f.write(c + '\t' + ' '.join(dropped[c]) + '\n')
