/// Texts made to become something else on the way: markup on a page, a formula in a table, a line in a log.
enum HostileTexts {
    /// What must stay text on every page, in every feed and in JSON.
    static let markup = [
        "<script>alert(1)</script>", "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>",
        "</textarea><script>alert(1)</script>", "</title><svg onload=alert(1)>", "<svg/onload=alert(1)>",
        "javascript:alert(1)", "\" autofocus onfocus=\"alert(1)", "' onmouseover='alert(1)", "`onload=alert(1)`",
        "{{13371337*7}}{{{page}}}{{&name}}{{>layout}}", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;",
        "<!--><script>alert(1)</script>", "]]><script>alert(1)</script>", "<?xml version=\"1.0\"?><!DOCTYPE x>",
        "</script><script>alert(1)</script>", "\u{2028}\u{2029}</p>", "<a href=\"data:text/html,x\">x</a>",
        "<<script>script>alert(1)<</script>/script>", "\\\"><b>", "%3Cscript%3Ealert(1)%3C/script%3E",
    ]

    /// What a table would take for a formula, a command or more than one cell.
    static let cells = [
        "=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1,1)", "\t=1+1", "\r=1+1", "\n=1+1", "=HYPERLINK(\"x\")",
        "＝1+1", "＋1", "－1", "＠SUM(1)", "a,b", "a\"b", "a\r\nb,=1+1", "\"=1+1", " =1+1", "\u{0}=1+1", "|=1", "%0A=1+1",
    ]
}
