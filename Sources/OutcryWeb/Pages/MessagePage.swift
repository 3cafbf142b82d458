/// A page that says one thing. For the template `message`.
struct MessagePage {
    let heading: String
    let message: String
}
