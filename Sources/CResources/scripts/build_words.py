#!/usr/bin/env python3
"""Makes ../lexicons/words.tsv and ../lexicons/name-like-words.tsv (and ambiguous-stems.tsv).

Source: jieba 0.42.1 dict.txt (MIT; words, tags, frequencies) and, for the weights, jionlp 1.5.31 word_distribution.zip
(Apache-2.0; news and web text of about 2012-2018, 6.19 billion words, 100 times jieba's corpus). Own block OWN below.
    pip download jieba==0.42.1 --no-deps -d ../wheels; pip download jionlp==1.5.31 --no-deps -d ../wheels
Run after build_surnames.py, build_given.py, build_divisions.py.
"""
import math
import re
from common import jieba_dict, jionlp_frequencies, read, write

HAN = re.compile(r'^[\u3400-\u9fff]+$')
POS = {'n': 'n', 'vn': 'v', 'v': 'v', 'vg': 'v', 'vd': 'v', 'vi': 'v', 'vq': 'v', 'a': 'a', 'ad': 'a', 'an': 'a', 'ag': 'a', 'b': 'a', 'z': 'a', 'd': 'd', 'dg': 'd', 'df': 'd',
       'p': 'p', 'c': 'c', 'm': 'm', 'mq': 'm', 'q': 'm', 'mg': 'm', 'r': 'r', 'rr': 'r', 'rz': 'r', 'rg': 'r', 'u': 'u', 'ul': 'u', 'uv': 'u', 'ud': 'u', 'uj': 'u', 'uz': 'u', 'ug': 'u', 'y': 'u', 'e': 'o',
       'o': 'o', 't': 't', 'tg': 't', 'i': 'i', 'l': 'i', 'f': 'n', 's': 'n', 'ng': 'n', 'j': 'n', 'k': 'o', 'h': 'o', 'g': 'o', 'x': 'o', 'zg': 'o'}
FIX = {'督导': 'v', '带队': 'v', '部署': 'v', '汇报': 'v', '一行': 'n', '主任': 'n', '高质量': 'a', '挂点': 'v', '美丽': 'a', '强调': 'v', '监督': 'v', '检查': 'v'}
KEEP_ALL = set('pcurd')
# nr/ns/nz entries that are ordinary words are kept if frequent; the tag is not trusted.
PROPER = ('nr', 'nrt', 'nrfg', 'ns', 'nt', 'nz')

OWN = """
推进会 n 60|动员会 n 55|座谈会 n 70|现场会 n 55|调度会 n 50|部署会 n 50|工作会 n 50|专题会 n 50|协调会 n 50|联席会 n 45|例会 n 45|恳谈会 n 45|见面会 n 45|表彰会 n 45|总结会 n 45|推介会 n 50|部务会 n 40|常委会 n 65|全委会 n 50|民主生活会 n 50|
组织生活会 n 45|通报会 n 45|述职 v 45|述职会 n 40|务虚会 n 40|分析会 n 45|碰头会 n 40|办公会 n 50|办公会议 n 50|常务会议 n 60|专题会议 n 50|全体会议 n 55|电视电话会议 n 50|视频会议 n 50|动员大会 n 55|表彰大会 n 50|经验交流会 n 45|
乡村振兴 n 60|脱贫攻坚 n 60|精准扶贫 n 58|精准脱贫 n 50|营商环境 n 58|河长制 n 50|林长制 n 45|湖长制 n 40|田长制 n 35|河长 n 45|林长 n 40|路长 n 35|链长 n 35|放管服 n 45|扫黑除恶 v 52|扫黑办 n 35|创文 v 40|创卫 v 40|创城 v 40|双创 n 45|双拥 n 45|
双招双引 v 40|招商引资 v 62|招才引智 v 40|挂职 v 45|挂点 v 45|挂钩 v 50|包联 v 35|包保 v 35|驻村 v 45|驻村工作队 n 45|第一书记 n 50|帮扶 v 58|结对 v 48|结对帮扶 v 48|对口帮扶 v 48|对口支援 v 48|东西部协作 n 45|主题教育 n 52|不忘初心 i 50|牢记使命 i 50|
群众路线 n 48|三严三实 i 45|两学一做 i 48|四个意识 i 50|四个自信 i 50|两个维护 i 50|两个确立 i 45|党史学习教育 n 48|党纪学习教育 n 40|八项规定 n 48|党风廉政 n 50|全面从严治党 i 52|从严治党 i 50|巡察 v 50|巡察组 n 45|巡视组 n 45|督查 v 58|督导 v 58|督导组 n 48|
督查组 n 45|调研组 n 48|考察团 n 48|代表团 n 55|专案组 n 45|工作组 n 50|工作专班 n 45|专班 n 45|指挥部 n 52|领导小组 n 55|率队 v 50|率团 v 45|带队 v 52|一行 n 60|陪同 v 60|随同 v 40|参加 v 70|出席 v 65|主持 v 65|列席 v 45|莅临 v 45|莅会 v 35|到会 v 45|
与会 v 48|致辞 v 50|致词 v 40|讲话 v 62|作讲话 v 35|讲党课 v 40|上党课 v 38|宣读 v 45|揭牌 v 45|揭幕 v 42|授牌 v 42|挂牌 v 50|签约 v 52|开工 v 50|奠基 v 45|竣工 v 48|投产 v 48|启动 v 58|启动仪式 n 48|签约仪式 n 48|揭牌仪式 n 45|开工仪式 n 45|
调研 v 64|考察 v 62|视察 v 52|检查 v 62|慰问 v 52|走访 v 52|走访慰问 v 45|看望 v 50|看望慰问 v 45|会见 v 52|会晤 v 45|座谈 v 55|接访 v 42|下访 v 40|暗访 v 42|明察暗访 i 40|约谈 v 45|督办 v 48|调度 v 52|部署 v 62|研究部署 v 48|听取 v 58|汇报 v 58|
听取汇报 v 45|指出 v 68|强调 v 68|要求 v 68|指示 v 55|批示 v 50|表示 v 66|介绍 v 62|传达 v 52|传达学习 v 42|贯彻 v 58|贯彻落实 v 58|落实 v 64|抓好 v 52|压实 v 42|夯实 v 45|统筹 v 55|谋划 v 48|推进 v 64|推动 v 64|深入 a 60|深化改革 v 50|高质量 a 58|
高质量发展 n 58|新发展理念 n 48|新发展格局 n 45|现代化 n 60|一体化 n 55|专精特新 n 42|数字经济 n 48|数字化 n 50|绿色发展 n 48|生态文明 n 52|污染防治 n 50|环保督察 n 42|蓝天保卫战 n 42|人居环境 n 48|厕所革命 n 40|美丽乡村 n 50|全域旅游 n 45|文旅 n 48|
文旅局 n 42|棚改 n 42|旧改 n 40|拆违 v 40|两违 n 38|治超 v 38|维稳 v 45|信访 n 52|信访局 n 45|综治 n 45|综治办 n 40|网格 n 45|网格员 n 42|网格化 n 45|志愿者 n 58|志愿服务 n 50|疫情 n 60|疫情防控 n 58|防疫 v 48|防控 v 55|核酸检测 n 48|疫苗接种 n 48|
复工复产 v 48|防汛 v 48|防汛抗旱 v 45|三防 n 42|三防办 n 38|防台风 v 38|应急管理局 n 48|应急局 n 40|自然资源局 n 46|住建局 n 46|发改局 n 44|发改委 n 48|工信局 n 42|科工局 n 36|商务局 n 42|人社局 n 45|民政局 n 46|财政局 n 48|审计局 n 44|统计局 n 46|
教育局 n 50|卫健局 n 42|卫健委 n 44|卫计局 n 40|卫生局 n 46|农业局 n 46|农业农村局 n 46|水务局 n 44|水利局 n 46|林业局 n 46|交通局 n 44|交通运输局 n 46|公路局 n 42|城管局 n 44|执法局 n 42|综合执法局 n 40|市场监管局 n 45|工商局 n 45|质监局 n 40|食药监局 n 40|
环保局 n 46|生态环境局 n 44|国土局 n 44|国土资源局 n 45|规划局 n 44|房管局 n 42|司法局 n 46|公安局 n 54|公安分局 n 48|派出所 n 52|司法所 n 42|检察院 n 52|法院 n 56|纪委 n 54|监委 n 48|纪检监察 n 50|监察局 n 42|组织部 n 52|宣传部 n 52|统战部 n 50|政法委 n 50|
区委办 n 40|区府办 n 36|市委办 n 42|市府办 n 38|县委办 n 42|县府办 n 36|县委 n 60|区委 n 58|市委 n 62|镇委 n 46|党委 n 60|党工委 n 48|党组 n 50|党支部 n 52|党总支 n 45|村委会 n 52|居委会 n 50|社区 n 60|村支书 n 45|管委会 n 50|人大 n 56|人大常委会 n 54|
政协 n 56|人武部 n 46|武警 n 50|消防大队 n 42|团委 n 46|团县委 n 40|团区委 n 40|妇联 n 50|工商联 n 46|总工会 n 48|残联 n 44|文联 n 44|科协 n 44|侨联 n 42|红十字会 n 48|关工委 n 38|老干局 n 36|党校 n 48|党史办 n 36|地志办 n 32|方志办 n 32|编办 n 40|扶贫办 n 42|
网信办 n 42|文明办 n 42|融媒体中心 n 44|融媒体 n 45|公共资源交易中心 n 40|政务服务中心 n 42|行政服务中心 n 42|一窗受理 v 36|一门式 a 36|最多跑一次 i 40|县长 n 56|区长 n 54|市长 n 60|镇长 n 50|乡长 n 46|副县长 n 50|副区长 n 48|副市长 n 54|副镇长 n 44|
副书记 n 54|副主任 n 56|副局长 n 52|副主席 n 54|副部长 n 50|党组书记 n 48|党组成员 n 46|常务副县长 n 45|常务副区长 n 44|常务副市长 n 46|党工委书记 n 42|县委书记 n 52|区委书记 n 50|市委书记 n 54|镇委书记 n 44|组织部长 n 40|宣传部长 n 40|政法委书记 n 44|纪委书记 n 46|
一级调研员 n 36|二级调研员 n 36|调研员 n 42|主任科员 n 42|四套班子 n 40|班子成员 n 44|主要领导 n 46|有关负责人 n 50|负责人 n 60|相关负责人 n 52|负责同志 n 45|主要负责人 n 48|代区长 n 34|代县长 n 34|候选人 n 45|拟任 v 38|任前公示 n 36|任命 v 50|免去 v 44|当选 v 50|补选 v 38|
本报讯 n 45|记者 n 64|通讯员 n 52|通讯 n 50|摄影报道 v 38|摄 v 40|图为 v 45|据悉 v 52|据了解 v 52|近日 t 60|日前 t 58|连日来 t 45|年来 t 45|上午 t 56|下午 t 58|当天 t 56|当日 t 50|昨日 t 54|昨天 t 54|今年以来 t 50|去年 t 56|期间 t 58|随后 d 52|期间 t 56|
荔枝 n 48|龙眼 n 45|沉香 n 42|罗非鱼 n 40|海上风电 n 42|产业园区 n 48|工业园区 n 50|高新区 n 48|经开区 n 44|开发区 n 54|市场监督管理局 n 40|政务公开 n 44|依法治区 v 30|全面依法治 v 30|
"""

# Words that jieba tags as names (nr, ns, nt) but which are ordinary: those explained in jionlp's word list, less BLOCK; and RESCUE.
BLOCK = set("""日本 希腊 土耳其 西班牙 新加坡 泰国 越南 东京 华盛顿 埃及 威尼斯 新西兰 南非 马克 清华大学 芝加哥 委内瑞拉 花旗 比利时 葡萄牙 波兰 爱尔兰 米兰 普尔 丹麦 纽约时报 昆仑 卡塔尔 挪威 东吴 智利 芬兰 苏格兰 卡卡
古巴 尼日利亚 利物浦 英格兰 雅加达 三峡 悉尼 欧阳 李宁 维多利亚 马刺 肯尼亚 布鲁塞尔 云南白药 老挝 匈牙利 斯里兰卡 渣打银行 汇丰银行 尼泊尔 塞浦路斯 英里 麦克 秦岭 西门子 维也纳 天马 浙江大学 成龙 日内瓦 大阪 加沙 罗马尼亚 张旭
克罗地亚 西雅图 瑞德 京都 博文 米勒 哈罗 曹操 王明 金城 哈佛大学 墨尔本 中央社 东欧 丁宁 孟加拉国 西亚 泰勒 黑石 中山大学 突尼斯 厄瓜多尔 汪洋 武汉大学 洛克 雅典 迈阿密 金沙江 马尔代夫 德黑兰 圣彼得堡 湘江 万隆 王道 洪涛 亨利 美利 拉拉 共同社 华山
南京大学 厦门大学 海南岛 丁丁 雅思 圣保罗 西门 东门 南开大学 陈云 立德 天宇 阿兰 洛夫 乌拉圭 马赫 阿曼 宙斯 华纳 耶路撒冷 阿拉 喀布尔 那不勒斯 布雷 同济大学 塞舌尔 祁连山 坦桑尼亚 雪峰 赞比亚 西王 岷江 萨尔 鄱阳湖 洪都拉斯 田中 四川大学 西伯利亚 英杰 布拉格 曼彻斯特
斯洛伐克 西江 淮河 白洋淀 柳青 塞内加尔 王维 滇池 比德 泰晤士报 山东大学 齐齐 陶然 佛罗伦萨 同庆 阿塞拜疆 西村 南苑 天津大学 林森 洞庭湖 哈达 溥仪 娜娜 喀麦隆 石桥 马耳他 张本 塞维利亚 牛津大学 东西 比特 里拉 通宝 天成 珠江 金陵 孔明 张大 通达 百城 王冠 康宁 静静 中兴 金沙 荣华 建国 王朝 张扬""".split()) - set('东西 王朝 荣华 王道 王冠 张扬 静静 建国 中兴'.split())
RESCUE = set("""国务院 公安局 交易所 人民法院 银行卡 关联 明星 人民政府 华夏 财政部 国际化 黑名单 福利 小姐 普及 商务部 联合国 党中央 长城 权威 两国 之日起 城镇 城市 青少年 国资委 智能化 嘉宾 新兴产业 加密 国家队 人民银行 交易中心 二人 建立健全 道德 世博 多达 同比增加 大桥 台风
黑客 青春 长三角 维度 外交部 党组织 长达 回国 博客 保健 粤港澳 加油站 无人驾驶 远高于 老公 满意度 弘扬 宣传部 大街 一审判决 最大化 中央纪委 哥哥 联合会 全国政协 双赢 太多 保姆 中西部 采取措施 宝典 黑社会 公开赛 大力支持 公立医院 交警大队 大湾 统计局 国家机关 长大 江湖 中共中央
华北 太大 宝贵 信息中心 三国 国有银行 老虎 公允 滑坡 华东 今天上午 从严治党 蓝海 黑马 国民党 镇政府 公共安全 宝贝 山水 长度 公共场所 国防部 中医药 建设局 东路 西路 南路 北路 民政局 财政局 智能家居 宣传教育 农业部 晋升 上岗 上半场 中科院 辟谣 民政部 铁道部 广义 最新进展 商学院 新旧 公共交通
连胜 博雅 契约 幸福感 保驾护航 广播电视 敬畏 勒索 巴士 中央政府 廉政 光荣 非常明显 多渠道 强降雨 卫生部 卫生院 大满贯 承诺书 中央军委 海关总署 红宝石 高原 平原 人财物 税务局 大丰收 司法部 广大群众 伯爵 中央财政 老虎机 宜居 依法治国 贡献率 法律文书 新格局 最高法院 黑洞 容纳 巨星 党工委
伦理 今天下午 纳米 法律顾问 周边地区 城管局 城建 南站 北站 西站 盖章 大胜 法学院 明显改善 建设部 小康 滑雪 联合体 小雨 入门 深水 广度 拉开帷幕 考拉 阴阳 财政厅 法治化 白马 多维度 华中 中考 越野车 楼宇 新进展 城中村 买卖双方 交通部 默契 加工厂 加大力度 古镇 今年夏天 中医院 努力实现 联邦政府 农信社
新政府 交通局 北极 共青团 欧亚 科研院所 深加工 高山 光辉 河水 国土局 美术馆 权衡 保持中立 音乐会 延后 广电总局 越野 湖泊 明显增加 大师赛 大王 大屏幕 小龙虾 太久 宇航 博士生 社科院 大大增加 儿童医院 贝壳 腾飞 红外 瓦斯 沿海地区 串联 深海 换人 美化 登山 展望未来 中央党校 确保安全 司法局 红绿灯
崇尚 加盟店 法律援助 大鹏 城南 城北 城东 城西 重大意义 续保 税务总局 特惠 党政机关 绿水青山 家里人 呼唤 河湖 四国 海归 博士后 中华文化 卫生局 大山 国税局 麦克风 双刃剑 党和政府 中级法院 加薪 爸爸妈妈 民办学校 才华 宣传周 岭南 多角度 麦子 镇党委 幸存者 明显提高 安全局 小狗 勾勒 中南部 子宫 内外部 堰塞湖 城堡 海燕
永久性 老王 交易会 人民军队 隆重举行 大家庭 港湾 延时 共产党 越来越近 民政厅 小姑娘 社会科学 宣传单 商务厅 三联 日报社 商务局 灵敏 江河 山林 祥和 朴素 终审判决 理工大学 高峰 明白 金山 江山 白云 向阳 关爱 安康 安宁 万里 康庄 文艺 高明 温馨 方圆 石油 水利局 林业局 任重道远 卫生室 统计学 大都市 胡涂 陆海空
马上 成立 成功 常务 高速 全民 全体 全程 全镇 全村 全乡 石材 牛奶 花生 花卉 花木 白菜 黄瓜 黄牛 黄花 黄土 金牌 金奖 金额 金属 康养 温泉 农家 农家乐""".split())
import io
import zipfile
from common import jionlp_file
with zipfile.ZipFile(io.BytesIO(jionlp_file('chinese_word_dictionary.zip'))) as _z:
    EXPLAINED = {l.split('\t')[0] for l in _z.read(_z.namelist()[0]).decode('utf-8').split('\n')}

modern = jionlp_frequencies()
div = read('divisions.tsv')
places = set()
for r in div:
    if len(r[0]) == 6:
        places.add(r[1])
        if len(r) > 2:
            places.update(r[2].split('|'))
surn = {r[0]: r for r in read('surnames.tsv')}
given = {r[0]: tuple(map(int, r[1:])) for r in read('given-characters.tsv')}

best = {}
for w, f, t in jieba_dict():
    if not HAN.match(w) or len(w) > 8:
        continue
    m = modern.get(w, 0)
    freq = max(f, m // 100)
    n = len(w)
    pos = FIX.get(w) or POS.get(t, 'n' if t in PROPER else 'o')
    if t.startswith(('nr', 'ns', 'nt')):
        ok = w in RESCUE or (n in (2, 3, 4) and w in EXPLAINED and w not in places and w not in BLOCK and m >= 2500 and t != 'nrfg'
                             and not re.search('[省市县州]$', w) and not (n == 3 and t.startswith('nr') and w[0] in surn))
        if not (ok or (n == 1 and freq >= 200)):
            continue
        pos = 'n'
    elif t == 'nz':
        if n == 1 or freq < 150 or n > 4 or (w in places and w not in EXPLAINED) or (n == 4 and w not in EXPLAINED):
            continue
    if pos in KEEP_ALL and n <= 3:
        if freq < (2 if n == 1 or pos in 'pcu' else 4 if n == 2 else 8):
            continue
    elif n == 1:
        if freq < 40:
            continue
    elif n == 2:
        if freq < 9 or (freq < 12 and m == 0):
            continue
    elif n == 3:
        if freq < 10 or (freq < 25 and m == 0):
            continue
    elif n == 4:
        if pos == 'm' and m < 500:
            continue
        if freq < 16 or (freq < 30 and m == 0):
            continue
    elif freq < 40 or m == 0:
        continue
    if pos == 'm' and n > 2 and freq < 30:
        continue
    if w in places and n >= 3 and t in ('n', 'nz') and re.search('[市县区镇乡]$', w):
        continue
    if w in places and w not in EXPLAINED and w not in RESCUE:
        continue                                        # 茂名 and the like, tagged as ordinary words
    best[w] = (int(round(10 * math.log(freq + 1))), pos, '')

for w in [w for w in best if re.match('^[〇零一二三四五六七八九十]+[年月日号]$', w)]:
    del best[w]                                         # dates are read from their parts

PREFECTURES = {x for r in div if r[0].endswith('00') and len(r[0]) == 6 and len(r) > 2 for x in r[2].split('|')}
for w in PREFECTURES - set('日照 安康 大同 来宾 海口 中山 朝阳'.split()):
    best.pop(w, None)
TAGS = {'v': '明白 许可 谢谢 荣获 令人 晋升 晋级 普及 弘扬 关联 加密 保健 回国 长大 敬畏 勒索 容纳 滑雪 盖章 上岗 辟谣 崇尚 呼唤 换人 登山 腾飞 加薪 勾勒 康复 养老 修正 加盟 查明 拓宽 立功 上门 上台 上路 惠及 张贴 封锁 扎根 扎堆 查清 云集 赞美 关爱 珍藏 张扬 迎春 谢幕 荣膺 钟爱 原谅 扬言',
        'a': '美丽 文明 权威 满意 光荣 宝贵 齐全 卓越 公正 慈善 吉祥 新鲜 温馨 明朗 华丽 古老 爱国 明智 荣幸 冷清 新奇 蓬勃 神圣 陈旧 兴旺 英勇 严正 辛勤 朴素 祥和 灵敏 宜居 高明', 'd': '马上 立马 诸如', 'r': ''}
for p, ws in TAGS.items():
    for w in ws.split():
        if w in best:
            best[w] = (best[w][0], p, best[w][2])
for w in list(best):                                    # persons tagged as ordinary nouns (周恩来)
    if len(w) == 3 and best[w][1] == 'n' and w not in EXPLAINED and w not in RESCUE and w[:2] not in best and w[1:] not in best \
            and w[0] in surn and int(surn[w[0]][1]) >= 7 and given.get(w[1], (0, 0))[0] >= 3 and given.get(w[2], (0, 0))[1] >= 3:
        del best[w]

own = 0
for item in OWN.replace('\n', '').split('|'):
    if not item.strip():
        continue
    w, pos, weight = item.split()
    if w not in best or best[w][0] < int(weight) or best[w][1] != pos:
        best[w] = (max(int(weight), best.get(w, (0,))[0]), pos, 'own')
        own += 1
rows = [(w, b[0], b[1]) + ((b[2],) if b[2] else ()) for w, b in sorted(best.items())]
print('own', own)
write('words.tsv', """
General Chinese words for segmentation.
Source: jieba 0.42.1 dict.txt (PyPI sdist, MIT, https://github.com/fxsjy/jieba); weights also from jionlp 1.5.31 word_distribution.zip
  (Apache-2.0); rows with a fourth column "own" (word, weight or part of speech) set by hand for this project. Made by scripts/build_words.py.
Columns: word, weight = round(10*ln(freq+1)) with freq = max(jieba frequency, jionlp count/100), pos, [own].
pos: n noun, v verb, a adjective, d adverb, p preposition, c conjunction, m number/measure, r pronoun, u particle, t time, i idiom/phrase, o other.
Left out: personal names, place names, organisations, rare proper nouns, rare words.
""", rows)

# ---- words that look like personal names ---------------------------------------------------------------------------
out = []
for w, b in sorted(best.items()):
    if len(w) == 2 and w[0] in surn:
        g = given.get(w[1], (0, 0, 0))
        if max(g) >= 4 or g[2] >= 2:
            out.append((w, b[1]))
    elif len(w) == 3 and w[0] in surn and int(surn[w[0]][1]) >= 3:
        a, c = given.get(w[1], (0, 0, 0)), given.get(w[2], (0, 0, 0))
        if a[0] >= 4 and c[1] >= 4:
            out.append((w, b[1]))
    elif len(w) == 3 and w[:2] in surn:
        out.append((w, b[1]))
# words that jieba tags as names but which are ordinary in headlines
for w in '高峰 金山 江山 马上 向前 白云 万里 文明 安全 方向 高明 金秋 安宁 安康 安定 成功 成立 成为 和平 和谐 常委 常务 向阳 关注 关爱 关怀 高度 高兴 高速 方针 方便 方法 石油 水平 时代 时间 时光 文化 文艺 温暖 温馨 华夏 黄金 白银 龙头 马力 陈列 谢谢 许可 许多 金融 钱财 康复 江河 盛会 盛大 盛夏'.split():
    p = best.get(w, (0, 'n'))[1]
    if (w, p) not in out:
        out.append((w, p))
out.sort()
write('name-like-words.tsv', """
Words of two or three characters that begin with a surname character and could be taken for a personal name.
Source: made by scripts/build_words.py from words.tsv, surnames.tsv, given-characters.tsv (see there for sources and licences: MIT, Apache-2.0).
Rule: surname + a character with weight >= 4 in given names (two characters); surname + first >= 4 + second >= 4 (three); plus a few by hand.
Columns: word, pos.
""", out)

# ---- stems of divisions that are ordinary words ----------------------------------------------------------------------
amb = {}
for r in div:
    if len(r) > 2:
        for s in r[2].split('|'):
            if s in best and best[s][0] >= 30:
                lv = 'township' if len(r[0]) == 9 else 'county+'
                amb.setdefault(s, set()).add(lv)
write('ambiguous-stems.tsv', """
Stems of divisions.tsv that are also ordinary words of words.tsv (weight >= 30): not to be taken for a place without a hint.
Made by scripts/build_words.py. Licences: MIT (jieba), Apache-2.0 (jionlp). Columns: stem, level (county+ / township / both), pos, weight.
""", [(s, 'both' if len(v) == 2 else sorted(v)[0], best[s][1], best[s][0]) for s, v in sorted(amb.items())])
